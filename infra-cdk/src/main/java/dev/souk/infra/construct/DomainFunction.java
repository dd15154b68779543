package dev.souk.infra.construct;

import dev.souk.infra.Deployment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.Tracing;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.secretsmanager.ISecret;
import software.constructs.Construct;

/**
 * A Lambda function of a domain, reached by everyone through its alias {@code live}.
 *
 * <p>Its role may write its own log and trace; what else it may do is said where it is wired.
 */
public final class DomainFunction extends Construct {
    private static final String NAMESPACE = "Souk";

    private final Platform platform;
    private final FunctionSpec spec;
    private final Role role;
    private final Alias live;

    public DomainFunction(Construct scope, Platform platform, FunctionSpec spec) {
        super(scope, spec.part());
        this.platform = platform;
        this.spec = spec;
        Deployment deployment = platform.deployment();
        role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .description("What %s may do".formatted(deployment.name(spec.name())))
                .build();
        Function function = function(deployment);
        live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
        platform.alarms().onErrors(this);
    }

    private Function function(Deployment deployment) {
        Function.Builder builder = Function.Builder.create(this, "Function")
                .functionName(deployment.name(spec.name()))
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .memorySize(spec.memoryMebibytes())
                .timeout(timeout())
                .handler(spec.handlerClass())
                .code(Code.fromAsset(deployment.packages().apply(spec.domain()).toString()))
                .environment(environment(deployment, spec))
                .role(role)
                .logGroup(log(deployment))
                .loggingFormat(LoggingFormat.JSON)
                .tracing(Tracing.ACTIVE)
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS);
        if (spec.single()) {
            builder.reservedConcurrentExecutions(1);
        }
        Function function = builder.build();
        // CDK cannot see that everyone goes through the alias; the tests do.
        Annotations.of(function).acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish");
        return function;
    }

    private LogGroup log(Deployment deployment) {
        LogGroup log = LogGroup.Builder.create(this, "Log")
                .logGroupName("/aws/lambda/" + deployment.name(spec.name()))
                .retention(deployment.settings().logRetention())
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
        allow(List.of("logs:CreateLogStream", "logs:PutLogEvents"), log.getLogGroupArn());
        return log;
    }

    /** Where everyone calls it: the published version with its snapshot. */
    public Alias live() {
        return live;
    }

    /** Adds to what its role may do. */
    public void allow(List<String> actions, String... resources) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(List.of(resources))
                .build());
    }

    /** Lets it read a secret's current and previous value. */
    public void allowToRead(ISecret secret) {
        allow(List.of("secretsmanager:GetSecretValue"), secret.getSecretArn());
    }

    /**
     * Rings when it counts something.
     *
     * @param metric one of its own, under the dimensions that every function's metrics have
     * @param meaning what a person has to know
     */
    public void ring(String metric, String meaning) {
        Metric count = Metric.Builder.create()
                .namespace(NAMESPACE)
                .metricName(metric)
                .dimensionsMap(Map.of(
                        "Service",
                        spec.domain(),
                        "Function",
                        platform.deployment().name(spec.name())))
                .statistic("Sum")
                .period(Duration.minutes(1))
                .build();
        platform.alarms().ring(new Construct(this, metric), "%s: %s".formatted(spec.name(), meaning), 1, count);
    }

    /** Its name without the stage, e.g. {@code orders-http}. */
    String name() {
        return spec.name();
    }

    Duration timeout() {
        return Duration.seconds(spec.timeoutSeconds());
    }

    private static Map<String, String> environment(Deployment deployment, FunctionSpec spec) {
        Map<String, String> all = new TreeMap<>(spec.environment());
        all.put("STAGE", deployment.stage());
        all.put("POWERTOOLS_SERVICE_NAME", spec.domain());
        all.put("POWERTOOLS_METRICS_NAMESPACE", NAMESPACE);
        if (spec.answersRequests()) {
            all.put("ALLOWED_ORIGINS", deployment.allowedOrigins());
        }
        return all;
    }
}

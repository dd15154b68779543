package dev.souk.infra.api;

import dev.souk.infra.Deployment;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.GatewayResponseOptions;
import software.amazon.awscdk.services.apigateway.IdentitySource;
import software.amazon.awscdk.services.apigateway.LambdaIntegration;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.RequestAuthorizer;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.FunctionAttributes;
import software.amazon.awscdk.services.lambda.IFunction;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** The REST API: routes, who may call them, and how the gateway itself answers. */
final class HttpApi extends Construct {
    private static final Duration AUTHORIZER_CACHE = Duration.minutes(5);

    private final RestApi api;
    private final RequestAuthorizer authorizer;

    HttpApi(Construct scope, Deployment deployment, IFunction authorizerFunction, MethodSettings settings) {
        super(scope, "Http");
        api = RestApi.Builder.create(this, "Api")
                .restApiName(deployment.prefix())
                .description("Souk's HTTP API")
                .endpointTypes(List.of(EndpointType.REGIONAL))
                // The account's one logging role, which other stages use as well.
                .cloudWatchRole(true)
                .cloudWatchRoleRemovalPolicy(RemovalPolicy.RETAIN)
                .deployOptions(stage(deployment, settings))
                .build();
        // CDK puts the URL out under a name of its own; the stack does it under the name that readers look for.
        api.getNode().tryRemoveChild("Endpoint");
        authorizer = RequestAuthorizer.Builder.create(this, "Authorizer")
                .authorizerName(deployment.name("authorizer"))
                .handler(here("AuthorizerFunction", authorizerFunction))
                .identitySources(List.of(IdentitySource.header("Authorization")))
                .resultsCacheTtl(AUTHORIZER_CACHE)
                .build();
        if (deployment.settings().watched()) {
            new Firewall(this, deployment, api.getDeploymentStage());
        }
        for (GatewayProblem problem : GatewayProblem.values()) {
            answerWith(problem);
        }
    }

    /**
     * Sends these operations to a function, and along with each path every other method: the function answers browsers
     * that ask what they may send, and tells everybody else which methods there are.
     */
    void route(List<Operation> operations, IFunction function) {
        LambdaIntegration integration = LambdaIntegration.Builder.create(function)
                .allowTestInvoke(false)
                // One permission for the API; one for each route would outgrow the function's policy.
                .scopePermissionToMethod(false)
                .build();
        operations.stream()
                .map(Operation::path)
                .distinct()
                .forEach(path -> api.getRoot().resourceForPath(path).addMethod("ANY", integration, anyone()));
        for (Operation operation : operations) {
            api.getRoot()
                    .resourceForPath(operation.path())
                    .addMethod(operation.method(), integration, callers(operation));
        }
    }

    String url() {
        return api.getUrl();
    }

    String domainName() {
        return "%s.execute-api.%s.%s".formatted(api.getRestApiId(), Aws.REGION, Aws.URL_SUFFIX);
    }

    private static MethodOptions anyone() {
        return MethodOptions.builder().authorizationType(AuthorizationType.NONE).build();
    }

    private MethodOptions callers(Operation operation) {
        return operation.open()
                ? anyone()
                : MethodOptions.builder()
                        .authorizationType(AuthorizationType.CUSTOM)
                        .authorizer(authorizer)
                        .build();
    }

    /**
     * The function as this stack knows it: the permission to call it then belongs to this stack, where the API is, and
     * the two stacks do not depend on each other in a circle.
     */
    private IFunction here(String id, IFunction function) {
        return Function.fromFunctionAttributes(
                this,
                id,
                FunctionAttributes.builder()
                        .functionArn(function.getFunctionArn())
                        .sameEnvironment(true)
                        .build());
    }

    private void answerWith(GatewayProblem problem) {
        api.addGatewayResponse(
                problem.name(),
                GatewayResponseOptions.builder()
                        .type(problem.responseType())
                        .statusCode(problem.status())
                        .responseHeaders(problem.headers())
                        .templates(Map.of("application/problem+json", problem.body()))
                        .build());
    }

    private StageOptions stage(Deployment deployment, MethodSettings settings) {
        LogGroup accessLog = LogGroup.Builder.create(this, "AccessLog")
                .logGroupName("/" + deployment.path("api-access"))
                .retention(deployment.settings().logRetention())
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
        return StageOptions.builder()
                .stageName(deployment.stage())
                .methodOptions(settings.byMethod())
                .accessLogDestination(new LogGroupLogDestination(accessLog))
                .accessLogFormat(AccessLogFormat.custom(AccessLog.LINE))
                .tracingEnabled(true)
                .build();
    }
}

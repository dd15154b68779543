package dev.souk.localstack.cloudformation;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** {@code Ref} and {@code Fn::GetAtt} of each type, as the CloudFormation resource reference gives them. */
final class Identities {
    /** DynamoDB Local labels a stream by the time of its creation; templates need a label before that. */
    static final String STREAM_LABEL = "2026-01-01T00:00:00.000";

    private static final Map<String, Function<Named, Identity>> BY_TYPE = Map.ofEntries(
            entry("AWS::DynamoDB::Table", Identities::table),
            entry("AWS::DynamoDB::GlobalTable", Identities::table),
            entry("AWS::Lambda::Function", Identities::function),
            entry("AWS::Lambda::Version", Identities::version),
            entry("AWS::Lambda::Alias", Identities::alias),
            entry("AWS::Lambda::EventSourceMapping", Identities::eventSourceMapping),
            entry("AWS::SQS::Queue", Identities::queue),
            entry("AWS::S3::Bucket", Identities::bucket),
            entry("AWS::SNS::Topic", Identities::topic),
            entry("AWS::Events::EventBus", Identities::eventBus),
            entry("AWS::Events::Rule", Identities::rule),
            entry("AWS::Events::Archive", Identities::archive),
            entry("AWS::StepFunctions::StateMachine", Identities::stateMachine),
            entry("AWS::SecretsManager::Secret", Identities::secret),
            entry("AWS::Cognito::UserPool", Identities::userPool),
            entry("AWS::Cognito::UserPoolClient", Identities::userPoolClient),
            entry("AWS::IAM::Role", Identities::role),
            entry("AWS::IAM::ManagedPolicy", Identities::managedPolicy),
            entry("AWS::ApiGateway::RestApi", Identities::restApi),
            entry("AWS::ApiGateway::Resource", named -> byId(named, "ResourceId", 6)),
            entry("AWS::ApiGateway::Deployment", named -> byId(named, "DeploymentId", 6)),
            entry("AWS::ApiGateway::Authorizer", named -> byId(named, "AuthorizerId", 6)),
            entry("AWS::ApiGateway::RequestValidator", named -> byId(named, "RequestValidatorId", 6)),
            entry("AWS::ApiGateway::Stage", named -> Identity.of(named.name("StageName", 128))),
            entry("AWS::ApiGateway::Model", named -> Identity.of(named.name("Name", 128))),
            entry("AWS::Logs::LogGroup", Identities::logGroup),
            entry("AWS::KMS::Key", Identities::key),
            entry("AWS::SSM::Parameter", Identities::parameter));

    private Identities() {}

    static Identity of(Named named) {
        return BY_TYPE.getOrDefault(named.type(), Identities::unknown).apply(named);
    }

    private static Identity unknown(Named named) {
        String name = named.name("Name", 128);
        return Identity.unknown(name, named.arn(named.service(), name));
    }

    private static Identity byId(Named named, String attribute, int length) {
        String id = named.id(length);
        return Identity.of(id).with(attribute, id);
    }

    private static Identity table(Named named) {
        String name = named.name("TableName", 255);
        String arn = named.arn("dynamodb", "table/" + name);
        Identity table = Identity.of(name).with("Arn", arn);
        boolean streams = named.properties().apply("StreamSpecification").isPresent();
        return streams ? table.with("StreamArn", arn + "/stream/" + STREAM_LABEL) : table;
    }

    private static Identity function(Named named) {
        String name = named.name("FunctionName", 64);
        return Identity.of(name).with("Arn", named.arn("lambda", "function:" + name));
    }

    private static Identity version(Named named) {
        String function = functionArn(named);
        return Identity.of(function + ":1").with("Version", "1").with("FunctionArn", function + ":1");
    }

    private static Identity alias(Named named) {
        String arn = functionArn(named) + ":" + named.name("Name", 128);
        return Identity.of(arn).with("AliasArn", arn);
    }

    private static String functionArn(Named named) {
        String function = named.name("FunctionName", 140);
        return function.startsWith("arn:") ? function : named.arn("lambda", "function:" + function);
    }

    private static Identity eventSourceMapping(Named named) {
        String id = named.id(12);
        return Identity.of(id)
                .with("Id", id)
                .with("EventSourceMappingArn", named.arn("lambda", "event-source-mapping:" + id));
    }

    private static Identity queue(Named named) {
        String name = named.name("QueueName", 80);
        String url = "%s/%s/%s".formatted(named.place().edge(), named.place().account(), name);
        return Identity.of(url)
                .with("Arn", named.arn("sqs", name))
                .with("QueueName", name)
                .with("QueueUrl", url);
    }

    private static Identity bucket(Named named) {
        String name = named.name("BucketName", 63).toLowerCase(Locale.ROOT);
        String domain = name + ".s3.amazonaws.com";
        return Identity.of(name)
                .with("Arn", "arn:aws:s3:::" + name)
                .with("DomainName", domain)
                .with("RegionalDomainName", domain);
    }

    private static Identity topic(Named named) {
        String name = named.name("TopicName", 256);
        String arn = named.arn("sns", name);
        return Identity.of(arn).with("Arn", arn).with("TopicArn", arn).with("TopicName", name);
    }

    private static Identity eventBus(Named named) {
        String name = named.name("Name", 256);
        return Identity.of(name).with("Name", name).with("Arn", named.arn("events", "event-bus/" + name));
    }

    private static Identity rule(Named named) {
        String name = named.name("Name", 64);
        String bus = named.property("EventBusName").orElse("default");
        String busName = bus.substring(bus.lastIndexOf('/') + 1);
        boolean own = !busName.equals("default");
        return Identity.of(own ? busName + "|" + name : name)
                .with("Arn", named.arn("events", "rule/" + (own ? busName + "/" : "") + name));
    }

    private static Identity archive(Named named) {
        String name = named.name("ArchiveName", 48);
        return Identity.of(name).with("ArchiveName", name).with("Arn", named.arn("events", "archive/" + name));
    }

    private static Identity stateMachine(Named named) {
        String name = named.name("StateMachineName", 80);
        String arn = named.arn("states", "stateMachine:" + name);
        return Identity.of(arn).with("Arn", arn).with("Name", name).with("StateMachineRevisionId", named.id(12));
    }

    private static Identity secret(Named named) {
        String arn = named.arn("secretsmanager", "secret:%s-%s".formatted(named.name("Name", 255), named.id(6)));
        return Identity.of(arn).with("Arn", arn).with("Id", arn);
    }

    private static Identity userPool(Named named) {
        String id = named.place().region() + "_" + named.id(9);
        String provider =
                "cognito-idp.%s.amazonaws.com/%s".formatted(named.place().region(), id);
        return Identity.of(id)
                .with("Arn", named.arn("cognito-idp", "userpool/" + id))
                .with("UserPoolId", id)
                .with("ProviderName", provider)
                .with("ProviderURL", named.place().edge() + "/" + id);
    }

    private static Identity userPoolClient(Named named) {
        String id = named.id(26);
        return Identity.of(id).with("ClientId", id).with("Name", named.name("ClientName", 128));
    }

    private static Identity role(Named named) {
        String name = named.name("RoleName", 64);
        String path = named.property("Path").orElse("/");
        return Identity.of(name)
                .with("Arn", named.place().globalArn("iam", "role" + path + name))
                .with("RoleId", named.id(20));
    }

    private static Identity managedPolicy(Named named) {
        String name = named.name("ManagedPolicyName", 128);
        String arn =
                named.place().globalArn("iam", "policy" + named.property("Path").orElse("/") + name);
        return Identity.of(arn).with("Arn", arn).with("PolicyArn", arn);
    }

    private static Identity restApi(Named named) {
        String id = named.id(10);
        return Identity.of(id).with("RestApiId", id).with("RootResourceId", PhysicalNames.id(id + "/root", 10));
    }

    private static Identity logGroup(Named named) {
        String name = named.name("LogGroupName", 512);
        return Identity.of(name).with("Arn", named.arn("logs", "log-group:%s:*".formatted(name)));
    }

    private static Identity key(Named named) {
        String id = named.id(32);
        return Identity.of(id).with("KeyId", id).with("Arn", named.arn("kms", "key/" + id));
    }

    private static Identity parameter(Named named) {
        return Identity.of(named.name("Name", 1011))
                .with("Type", named.property("Type").orElse("String"))
                .with("Value", named.property("Value").orElse(""));
    }
}

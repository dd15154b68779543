package dev.souk.localstack.cloudformation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The resource types of a stack that this runtime does nothing for.
 *
 * @param counts number of resources by type
 */
public record NotEmulated(Map<String, Integer> counts) {
    private static final Set<String> EMULATED = Set.of(
            "AWS::ApiGateway::Authorizer",
            "AWS::ApiGateway::Deployment",
            "AWS::ApiGateway::GatewayResponse",
            "AWS::ApiGateway::Method",
            "AWS::ApiGateway::Model",
            "AWS::ApiGateway::RequestValidator",
            "AWS::ApiGateway::Resource",
            "AWS::ApiGateway::RestApi",
            "AWS::ApiGateway::Stage",
            "AWS::Cognito::UserPool",
            "AWS::Cognito::UserPoolClient",
            "AWS::DynamoDB::GlobalTable",
            "AWS::DynamoDB::Table",
            "AWS::Events::Archive",
            "AWS::Events::EventBus",
            "AWS::Events::EventBusPolicy",
            "AWS::Events::Rule",
            "AWS::IAM::ManagedPolicy",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::KMS::Key",
            "AWS::Lambda::Alias",
            "AWS::Lambda::EventInvokeConfig",
            "AWS::Lambda::EventSourceMapping",
            "AWS::Lambda::Function",
            "AWS::Lambda::Permission",
            "AWS::Lambda::Version",
            "AWS::Logs::LogGroup",
            "AWS::S3::Bucket",
            "AWS::SQS::Queue",
            "AWS::SQS::QueuePolicy",
            "AWS::SecretsManager::Secret",
            "AWS::StepFunctions::StateMachine");

    /** Types that change nothing about what the functions see; a strict start accepts these and no others. */
    private static final Set<String> HARMLESS = Set.of(
            "AWS::ApiGateway::Account",
            "AWS::ApiGateway::UsagePlan",
            "AWS::CDK::Metadata",
            "AWS::CloudFront::CachePolicy",
            "AWS::CloudFront::Distribution",
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::CodeDeploy::Application",
            "AWS::CodeDeploy::DeploymentGroup",
            "AWS::Cognito::UserPoolGroup",
            "AWS::KMS::Alias",
            "AWS::Logs::MetricFilter",
            "AWS::Logs::QueryDefinition",
            "AWS::Logs::ResourcePolicy",
            "AWS::S3::BucketPolicy",
            "AWS::SNS::Subscription",
            "AWS::SNS::Topic",
            "AWS::SNS::TopicPolicy",
            "AWS::SSM::Parameter",
            "AWS::SecretsManager::ResourcePolicy",
            "AWS::WAFv2::WebACL",
            "AWS::WAFv2::WebACLAssociation",
            "AWS::XRay::Group");

    public NotEmulated {
        counts = Map.copyOf(counts);
    }

    public static NotEmulated among(Collection<Resource> resources) {
        return new NotEmulated(resources.stream()
                .map(Resource::type)
                .filter(type -> !EMULATED.contains(type))
                .collect(Collectors.toMap(type -> type, _ -> 1, Integer::sum)));
    }

    /** @throws TemplateException naming the types nobody has looked at */
    public void refuseUnknown() {
        String unknown = counts.keySet().stream()
                .filter(type -> !HARMLESS.contains(type))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new TemplateException("strict: expected known resource types only, got " + unknown);
        }
    }

    /** One line for the start, e.g. {@code not emulated: AWS::CloudWatch::Alarm ×12}; empty when there is nothing to say. */
    public String summary() {
        String types = new TreeMap<>(counts)
                .entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("AWS::CDK::Metadata"))
                        .map(entry -> entry.getKey() + " ×" + entry.getValue())
                        .collect(Collectors.joining(", "));
        return types.isEmpty() ? "" : "not emulated: " + types;
    }
}

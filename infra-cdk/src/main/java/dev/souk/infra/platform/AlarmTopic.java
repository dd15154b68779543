package dev.souk.infra.platform;

import dev.souk.infra.Deployment;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.kms.Key;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** Where alarms go, encrypted with a key that the services which raise them may use. Who listens subscribes to it. */
final class AlarmTopic extends Construct {
    private final Topic topic;

    AlarmTopic(Construct scope, Deployment deployment) {
        super(scope, "AlarmTopic");
        Key key = Key.Builder.create(this, "Key")
                .alias("alias/" + deployment.name("alarms"))
                .description("Encrypts the alarms of " + deployment.prefix())
                .enableKeyRotation(true)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
        key.addToResourcePolicy(raisers(List.of("kms:Decrypt", "kms:GenerateDataKey"), "*"));
        topic = Topic.Builder.create(this, "Topic")
                .topicName(deployment.name("alarms"))
                .masterKey(key)
                .enforceSsl(true)
                .build();
        topic.addToResourcePolicy(raisers(List.of("sns:Publish"), topic.getTopicArn()));
    }

    ITopic topic() {
        return topic;
    }

    /** Lets CloudWatch and EventBridge of this account do something with the resource that the statement is put on. */
    private PolicyStatement raisers(List<String> actions, String resource) {
        return PolicyStatement.Builder.create()
                .effect(Effect.ALLOW)
                .principals(List.of(
                        new ServicePrincipal("cloudwatch.amazonaws.com"), new ServicePrincipal("events.amazonaws.com")))
                .actions(actions)
                .resources(List.of(resource))
                .conditions(Map.of(
                        "StringEquals",
                        Map.of("aws:SourceAccount", Stack.of(this).getAccount())))
                .build();
    }
}

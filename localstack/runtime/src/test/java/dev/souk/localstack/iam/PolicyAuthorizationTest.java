package dev.souk.localstack.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.fixtures.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyAuthorizationTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/relay";
    private static final String TABLE = "arn:aws:dynamodb:eu-central-1:000000000000:table/orders";

    private final List<Resource> resources = new ArrayList<>();

    @Test
    void allows_what_an_attached_policy_allows() {
        policy("{'Effect': 'Allow', 'Action': ['dynamodb:Get*', 'dynamodb:PutItem'], 'Resource': '%s'}"
                .formatted(TABLE));

        assertAllowed("dynamodb:GetItem", TABLE);
        assertAllowed("dynamodb:PutItem", TABLE);
        assertDenied("dynamodb:PutItem", TABLE + "/index/by-date");
        assertDenied("dynamodb:DeleteItem", TABLE);
    }

    @Test
    void names_principal_action_and_resource_as_aws_does() {
        policy("{'Effect': 'Allow', 'Action': 'dynamodb:GetItem', 'Resource': '*'}");

        assertThatThrownBy(() -> authorization().requireRole(ROLE, "dynamodb:PutItem", TABLE))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("AccessDeniedException"))
                .hasMessage(
                        "User: arn:aws:sts::000000000000:assumed-role/relay/orders-relay is not authorized to perform: "
                                + "dynamodb:PutItem on resource: " + TABLE
                                + " because no identity-based policy allows the dynamodb:PutItem action");
    }

    @Test
    void lets_a_denial_beat_every_permission() {
        policy("{'Effect': 'Allow', 'Action': '*', 'Resource': '*'}");
        policy("{'Effect': 'Deny', 'NotAction': 'dynamodb:*', 'Resource': '*'}");

        assertAllowed("dynamodb:PutItem", TABLE);
        assertThatThrownBy(() -> authorization().requireRole(ROLE, "sqs:SendMessage", "arn:aws:sqs:x"))
                .hasMessageEndingWith("with an explicit deny in an identity-based policy");
    }

    @Test
    void takes_an_exception_of_resources_at_its_word() {
        policy("{'Effect': 'Allow', 'Action': 'dynamodb:PutItem', 'NotResource': '%s'}".formatted(TABLE));

        assertDenied("dynamodb:PutItem", TABLE);
        assertAllowed("dynamodb:PutItem", TABLE + "2");
    }

    @Test
    void names_a_condition_operator_it_does_not_know_instead_of_passing_it() {
        policy("""
                {'Effect': 'Allow', 'Action': 'dynamodb:PutItem', 'Resource': '*',
                 'Condition': {'DateLessThan': {'aws:CurrentTime': '2030-01-01'}}}""");

        assertThatThrownBy(() -> authorization().requireRole(ROLE, "dynamodb:PutItem", TABLE))
                .hasMessageEndingWith("(condition operator not known to this runtime: DateLessThan)");
    }

    @Test
    void knows_the_managed_policies_that_cdk_attaches() {
        role("'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'");

        assertAllowed("logs:PutLogEvents", "*");
        assertDenied("dynamodb:PutItem", TABLE);
    }

    @Test
    void refuses_to_start_with_a_managed_policy_it_does_not_know() {
        role("'arn:aws:iam::aws:policy/AdministratorAccess'");

        assertThatThrownBy(this::authorization)
                .hasMessage(
                        "stack souk-test: role Role: managed policy arn:aws:iam::aws:policy/AdministratorAccess is not known to this runtime");
    }

    @Test
    void lets_a_rule_send_to_the_queue_whose_policy_names_it() {
        String queue = Stack.queueArn("paid");
        String rule = Stack.eventsArn("rule/souk-dev/paid");
        resources.add(Stack.queue("paid", "{}"));
        resources.add(Stack.of("AWS::SQS::QueuePolicy", "Policy", "policy", "", """
                {'Queues': ['http://localhost:4566/000000000000/paid'], 'PolicyDocument': {'Statement': [
                  {'Effect': 'Deny', 'Principal': '*', 'Action': 'sqs:*', 'Resource': '%1$s',
                   'Condition': {'Bool': {'aws:SecureTransport': 'false'}}},
                  {'Effect': 'Allow', 'Principal': {'Service': 'events.amazonaws.com'}, 'Action': 'sqs:SendMessage',
                   'Resource': '%1$s', 'Condition': {'ArnEquals': {'aws:SourceArn': '%2$s'}}}]}}""".formatted(queue, rule)));

        Authorization authorization = authorization();

        assertThatCode(() -> authorization.requireService("events.amazonaws.com", "sqs:SendMessage", queue, rule))
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        authorization.requireService("events.amazonaws.com", "sqs:SendMessage", queue, rule + "2"))
                .hasMessageContaining("no resource-based policy allows the sqs:SendMessage action");
        assertThatThrownBy(() -> authorization.requireService("sns.amazonaws.com", "sqs:SendMessage", queue, rule))
                .isInstanceOf(AwsFault.class);
    }

    @Test
    void lets_an_api_invoke_the_alias_it_was_permitted() {
        String alias = Stack.functionArn("orders-http") + ":live";
        String api = "arn:aws:execute-api:eu-central-1:000000000000:abc/*/POST/orders";
        resources.add(Stack.of("AWS::Lambda::Permission", "Permit", "permit", "", """
                {'FunctionName': '%s', 'Principal': 'apigateway.amazonaws.com', 'Action': 'lambda:InvokeFunction',
                 'SourceArn': '%s'}""".formatted(alias, api)));

        Authorization authorization = authorization();

        assertThatCode(() -> authorization.requireService(
                        "apigateway.amazonaws.com", "lambda:InvokeFunction", alias, api.replace("*", "dev")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> authorization.requireService(
                        "apigateway.amazonaws.com", "lambda:InvokeFunction", Stack.functionArn("orders-http"), api))
                .isInstanceOf(AwsFault.class);
    }

    private void role(String managedPolicies) {
        resources.add(Stack.of(
                "AWS::IAM::Role", "Role", "relay", ROLE, "{'ManagedPolicyArns': [%s]}".formatted(managedPolicies)));
    }

    private void policy(String statement) {
        if (resources.isEmpty()) {
            role("");
        }
        resources.add(Stack.of(
                "AWS::Lambda::Function",
                "Fn",
                "orders-relay",
                Stack.functionArn("orders-relay"),
                "{'Role': '%s'}".formatted(ROLE)));
        resources.add(Stack.of("AWS::IAM::Policy", "Policy", "policy", "", """
                {'Roles': ['relay'], 'PolicyDocument': {'Statement': %s}}""".formatted(statement)));
    }

    private Authorization authorization() {
        return new PolicyAuthorization(resources, Place.local(4566));
    }

    private void assertAllowed(String action, String resource) {
        assertThatCode(() -> authorization().requireRole(ROLE, action, resource))
                .doesNotThrowAnyException();
    }

    private void assertDenied(String action, String resource) {
        assertThatThrownBy(() -> authorization().requireRole(ROLE, action, resource))
                .isInstanceOf(AwsFault.class);
    }
}

package dev.souk.localstack.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policies that AWS keeps and CDK attaches by name, with the part of them that concerns this runtime. */
final class ManagedPolicies {
    private static final List<String> WRITE_LOGS =
            List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents");

    private static final Map<String, List<String>> ALLOWED_ACTIONS = Map.of(
            "AWSLambdaBasicExecutionRole",
            WRITE_LOGS,
            "AWSXRayDaemonWriteAccess",
            List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"),
            "AmazonAPIGatewayPushToCloudWatchLogs",
            WRITE_LOGS,
            "AWSLambdaDynamoDBExecutionRole",
            List.of(
                    "dynamodb:DescribeStream",
                    "dynamodb:GetRecords",
                    "dynamodb:GetShardIterator",
                    "dynamodb:ListStreams"),
            "AWSLambdaSQSQueueExecutionRole",
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
            "CloudWatchLambdaInsightsExecutionRolePolicy",
            WRITE_LOGS);

    private ManagedPolicies() {}

    static boolean isAws(String policyArn) {
        return policyArn.contains(":iam::aws:policy/");
    }

    static Optional<Statement> find(String policyArn) {
        String name = policyArn.substring(policyArn.lastIndexOf('/') + 1);
        return Optional.ofNullable(ALLOWED_ACTIONS.get(name))
                .map(actions -> new Statement(true, actions, false, List.of("*"), false, List.of(), List.of()));
    }
}

package dev.souk.infra.nag;

import java.util.List;

/** Every finding of cdk-nag that stands, with its reason. One that no longer occurs has to go. */
public final class Waivers {
    private static final List<Waiver> ALL = List.of(
            Waiver.of(
                    "AwsSolutions-IAM5",
                    "^souk-prod-\\w+/(Functions|Listeners)/[\\w-]+/Role/DefaultPolicy/Resource$",
                    "Only xray:PutTraceSegments and PutTelemetryRecords, which know no resources (LeastPrivilegeTest)."),
            Waiver.of(
                    "AwsSolutions-IAM5",
                    "^souk-prod-checkout/Machine/Role/DefaultPolicy/Resource$",
                    "Only traces and log deliveries, which know no resources (LeastPrivilegeTest)."),
            Waiver.of(
                    "AwsSolutions-IAM5",
                    "^souk-prod-search/Functions/(http|indexer)/Role/DefaultPolicy/Resource$",
                    "The index's files are named after their content, so only their folder is known (LeastPrivilegeTest)."),
            Waiver.of(
                    "AwsSolutions-IAM5",
                    "^souk-prod-orders/Listeners/reconcile-checkouts/Role/DefaultPolicy/Resource$",
                    "Executions are named after orders, so only their state machine is known (LeastPrivilegeTest)."),
            Waiver.of(
                    "AwsSolutions-S1",
                    "^souk-prod-search/Data/Index/Bucket/Resource$",
                    "Two functions of ours read and write it, both are traced; what it holds is public and can be rebuilt."),
            Waiver.of(
                    "AwsSolutions-IAM4",
                    "^souk-prod-api/Http/Api/CloudWatchRole/Resource$",
                    "The policy that API Gateway asks for to write logs; the account has one such role for all APIs."),
            Waiver.of(
                    "AwsSolutions-APIG2",
                    "^souk-prod-api/Http/Api/Resource$",
                    "The functions validate each request: they refuse unknown fields and point at what is wrong,"
                            + " which API Gateway's validators cannot."),
            Waiver.of(
                    "AwsSolutions-APIG4",
                    "/Default/(products|products/\\{sku}|products/\\{sku}/(availability|recommendations)|categories|health|search)/GET/Resource$",
                    "Browsing and the health check are public (security: [] in OpenAPI)."),
            Waiver.of(
                    "AwsSolutions-APIG4",
                    "/Default/docs(/openapi\\.json|/\\{asset})?/GET/Resource$",
                    "The documentation says what the API offers, which is no secret."),
            Waiver.of(
                    "AwsSolutions-APIG4",
                    "/Default/order-links/\\{token}/GET/Resource$",
                    "The signed link is the authorisation: whoever was given it may look, and it expires."),
            Waiver.of(
                    "AwsSolutions-APIG4",
                    "/Default/guests/POST/Resource$",
                    "Where a guest gets a first token, there is none to show yet."),
            Waiver.of(
                    "AwsSolutions-APIG4",
                    "/Default/.*/ANY/Resource$",
                    "Answers only which methods a path has, to browsers before they send a token, and 405 (CrossOriginTest)."),
            Waiver.of(
                    "AwsSolutions-CFR1",
                    "^souk-prod-api/Cdn/Distribution/Resource$",
                    "Where a shop sells is said by the countries it delivers to, not by where its shoppers are."),
            Waiver.of(
                    "AwsSolutions-CFR2",
                    "^souk-prod-api/Cdn/Distribution/Resource$",
                    "The firewall stands before the API, behind the distribution, and sees all that is not answered from a copy."),
            Waiver.of(
                    "AwsSolutions-CFR3",
                    "^souk-prod-api/Cdn/Distribution/Resource$",
                    "The API logs what reaches it; reads of public copies are counted by metrics, and who reads is nobody's business."),
            Waiver.of(
                    "AwsSolutions-CFR4",
                    "^souk-prod-api/Cdn/Distribution/Resource$",
                    "CloudFront's own domain name comes with its own certificate; a domain of the shop brings its own."),
            Waiver.of(
                    "AwsSolutions-COG4",
                    "^souk-prod-api/Http/Api/Default/",
                    "Our authorizer takes the user pool's tokens and guest tokens; API Gateway's knows only the former."),
            Waiver.of(
                    "AwsSolutions-COG2",
                    "^souk-prod-accounts/IdentityProvider/Users/Resource$",
                    "A shop's customers choose for themselves whether to use a second factor (TOTP is offered)."),
            Waiver.of(
                    "AwsSolutions-COG3",
                    "^souk-prod-accounts/IdentityProvider/Users/Resource$",
                    "Threat protection is billed per active user; the firewall's rate limit and generic sign-in errors"
                            + " hold back guessing."),
            Waiver.of(
                    "AwsSolutions-SMG4",
                    "^souk-prod-platform/SigningKeys/(GuestToken|Quote|Cursor|OrderLink)/Resource$",
                    "Rotated by hand with put-secret-value so far; readers accept the previous version, so nothing breaks."),
            Waiver.of(
                    "AwsSolutions-SMG4",
                    "^souk-prod-payments/Data/WebhookSecret/Resource$",
                    "It is the provider's: rolled there, then put here; the one before stays good for a day."),
            Waiver.of(
                    "AwsSolutions-APIG4",
                    "/Default/webhooks/payments/POST/Resource$",
                    "The provider has no token; each message is signed, which the function checks before it reads it."),
            Waiver.of(
                    "AwsSolutions-SQS3",
                    "/DeadLetters/Queue/Resource$",
                    "It is the dead-letter queue itself, of a stream mapping or a rule, which the check does not see."),
            Waiver.of(
                    "Serverless-SQSRedrivePolicy",
                    "/DeadLetters/Queue/Resource$",
                    "The end of the line: what lies here waits for a person and rings an alarm."),
            Waiver.of(
                    "Serverless-LambdaDLQ",
                    "^souk-prod-\\w+/(Functions|Listeners)/[\\w-]+/Function/Resource$",
                    "Nobody calls a function asynchronously: queues and streams have dead letters of their own, and"
                            + " API Gateway and Step Functions get the failure back."),
            Waiver.of(
                    "Serverless-LambdaEventSourceMappingDestination",
                    "/Subscription/Mapping/Resource$",
                    "A mapping of a queue takes no destination; the queue's redrive policy is its counterpart."),
            Waiver.of(
                    "Serverless-APIGWStructuredLogging",
                    "^souk-prod-api/Http/Api/Deployment/Resource$",
                    "The check cannot read a deployment without a stage description; the stage logs JSON (RoutesTest)."));

    private Waivers() {}

    /** What nobody has given a reason for. */
    public static List<Finding> unexplained(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> ALL.stream().noneMatch(waiver -> waiver.covers(finding)))
                .toList();
    }

    /** Reasons for what does not occur. */
    public static List<String> stale(List<Finding> findings) {
        return ALL.stream()
                .filter(waiver -> findings.stream().noneMatch(waiver::covers))
                .map(waiver -> waiver.rule() + " at " + waiver.resource())
                .toList();
    }
}

package dev.souk.infra.api;

import dev.souk.infra.Deployment;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.Stage;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ExcludedRuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** Keeps floods and known attacks from the API, before they cost an invocation. */
final class Firewall extends Construct {
    /** From one address in five minutes. Many buyers may share one, so this is well above what a person does. */
    private static final int REQUESTS_PER_ADDRESS = 10_000;

    Firewall(Construct scope, Deployment deployment, Stage guarded) {
        super(scope, "Firewall");
        CfnWebACL acl = CfnWebACL.Builder.create(this, "Rules")
                .name(deployment.prefix())
                .scope("REGIONAL")
                .defaultAction(DefaultActionProperty.builder()
                        .allow(AllowActionProperty.builder().build())
                        .build())
                .rules(List.of(
                        flood(),
                        managed(1, "AWSManagedRulesKnownBadInputsRuleSet"),
                        // Its limit of 8 KB on bodies is below what the signed quote of a full cart takes.
                        managed(2, "AWSManagedRulesCommonRuleSet", "SizeRestrictions_BODY")))
                .visibilityConfig(counted(deployment.prefix()))
                .build();
        CfnWebACLAssociation.Builder.create(this, "Association")
                .webAclArn(acl.getAttrArn())
                .resourceArn(guarded.getStageArn())
                .build();
    }

    private static RuleProperty flood() {
        return RuleProperty.builder()
                .name("flood")
                .priority(0)
                .statement(StatementProperty.builder()
                        .rateBasedStatement(RateBasedStatementProperty.builder()
                                .aggregateKeyType("IP")
                                .limit(REQUESTS_PER_ADDRESS)
                                .build())
                        .build())
                .action(RuleActionProperty.builder()
                        .block(BlockActionProperty.builder().build())
                        .build())
                .visibilityConfig(counted("flood"))
                .build();
    }

    private static RuleProperty managed(int priority, String group, String... onlyCounted) {
        return RuleProperty.builder()
                .name(group)
                .priority(priority)
                .statement(StatementProperty.builder()
                        .managedRuleGroupStatement(ManagedRuleGroupStatementProperty.builder()
                                .vendorName("AWS")
                                .name(group)
                                .excludedRules(List.of(onlyCounted).stream()
                                        .map(rule -> ExcludedRuleProperty.builder()
                                                .name(rule)
                                                .build())
                                        .toList())
                                .build())
                        .build())
                .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
                .visibilityConfig(counted(group))
                .build();
    }

    private static VisibilityConfigProperty counted(String metric) {
        return VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(false)
                .metricName(metric)
                .build();
    }
}

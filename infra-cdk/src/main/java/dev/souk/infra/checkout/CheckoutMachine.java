package dev.souk.infra.checkout;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.Alarms;
import dev.souk.infra.construct.Platform;
import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/** The checkout state machine, whose definition stands in its own file. */
final class CheckoutMachine extends Construct {
    CheckoutMachine(Construct scope, Platform platform, CheckoutTasks tasks) {
        super(scope, "Machine");
        Deployment deployment = platform.deployment();
        LogGroup log = LogGroup.Builder.create(this, "Log")
                .logGroupName("/aws/vendedlogs/states/" + deployment.checkoutName())
                .retention(deployment.settings().logRetention())
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
        StateMachine machine = StateMachine.Builder.create(this, "StateMachine")
                .stateMachineName(deployment.checkoutName())
                .definitionBody(DefinitionBody.fromString(deployment.checkoutDefinition()))
                .definitionSubstitutions(tasks.substitutions())
                .role(role(deployment, tasks))
                // The input carries the payment token, so what the states were given stays out of the log.
                .logs(LogOptions.builder()
                        .destination(log)
                        .level(LogLevel.ALL)
                        .includeExecutionData(false)
                        .build())
                .tracingEnabled(true)
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
        platform.alarms().ring(this, "A checkout failed", 1, machine.metricFailed(Alarms.minutely("Sum")));
    }

    private Role role(Deployment deployment, CheckoutTasks tasks) {
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("states.amazonaws.com"))
                .description("What %s may do".formatted(deployment.checkoutName()))
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("lambda:InvokeFunction"))
                .resources(tasks.arns())
                .build());
        return role;
    }
}

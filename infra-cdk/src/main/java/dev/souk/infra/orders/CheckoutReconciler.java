package dev.souk.infra.orders;

import static dev.souk.infra.construct.TableAction.DELETE_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;
import static dev.souk.infra.construct.TableAction.QUERY;

import dev.souk.infra.Deployment;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.Timer;
import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** Looks after checkouts that should have ended, and rings when one cannot be set going again. */
final class CheckoutReconciler extends Construct {
    private static final int RUN_SECONDS = 60;

    /**
     * Ten minutes that a payer may take to confirm, and what the steps before the pivot are retried for; and much less than
     * the day for which stock is held, so that what is carried on still has its goods.
     */
    static final String CHECKOUT_PATIENCE_MINUTES = "15";

    CheckoutReconciler(Construct scope, Platform platform, DomainTable table) {
        super(scope, "CheckoutReconciler");
        Deployment deployment = platform.deployment();
        String machine = checkoutArn(this, deployment);
        FunctionSpec spec = FunctionSpec.listener("orders", "reconcile-checkouts", "ReconcileCheckoutsHandler")
                .stoppedAfter(RUN_SECONDS)
                .with("TABLE_NAME", table.name())
                .with("STATE_MACHINE_ARN", machine)
                .with("CHECKOUT_PATIENCE_MINUTES", CHECKOUT_PATIENCE_MINUTES);
        DomainFunction function = new DomainFunction(scope, platform, spec);
        table.allow(function, GET_ITEM, QUERY, PUT_ITEM, DELETE_ITEM);
        function.allow(List.of("states:StartExecution"), machine);
        function.allow(
                List.of("states:DescribeExecution", "states:RedriveExecution"),
                arn(this, "execution", deployment.checkoutName() + ":*"));
        Timer.every(Duration.minutes(1), platform, function);
        function.ring("CheckoutsBeyondRepair", "a checkout stands still and cannot be set going again");
    }

    /** Made from the machine's name, since the machine itself is built on top of this domain. */
    static String checkoutArn(Construct scope, Deployment deployment) {
        return arn(scope, "stateMachine", deployment.checkoutName());
    }

    private static String arn(Construct scope, String kind, String name) {
        return Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service("states")
                        .resource(kind)
                        .resourceName(name)
                        .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                        .build());
    }
}

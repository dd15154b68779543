package dev.souk.infra.orders;

import static dev.souk.infra.construct.TableAction.BATCH_GET_ITEM;
import static dev.souk.infra.construct.TableAction.DELETE_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;
import static dev.souk.infra.construct.TableAction.QUERY;
import static dev.souk.infra.construct.TableAction.SCAN;
import static dev.souk.infra.construct.TableAction.UPDATE_ITEM;

import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.TableAction;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** What orders do when asked: by the API, and by the checkout as its tasks. */
final class OrdersFunctions extends Construct {
    /** As long as API Gateway waits, since a caller may wait for the outcome. */
    private static final int WAITING_REQUEST_SECONDS = 29;

    /** How long after its confirmation an order may still be cancelled. */
    private static final String CANCELLATION_GRACE_MINUTES = "30";

    private static final int REBUILD_SECONDS = 120;

    private final DomainFunction http;
    private final DomainFunction confirmOrder;
    private final DomainFunction rejectOrder;
    private final DomainFunction cancelUnpaidOrder;
    private final DomainFunction requestAttention;

    OrdersFunctions(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Functions");
        String machine = CheckoutReconciler.checkoutArn(this, platform.deployment());
        http = new DomainFunction(
                this,
                platform,
                FunctionSpec.http("orders", "OrdersHttpHandler")
                        .stoppedAfter(WAITING_REQUEST_SECONDS)
                        .with("TABLE_NAME", table.name())
                        .with("CANCELLATION_GRACE_MINUTES", CANCELLATION_GRACE_MINUTES)
                        .with("CHECKOUT_PATIENCE_MINUTES", CheckoutReconciler.CHECKOUT_PATIENCE_MINUTES)
                        .with("STATE_MACHINE_ARN", machine)
                        .with("QUOTE_KEY_ARN", platform.quoteKey().getSecretArn())
                        .with("CURSOR_KEY_ARN", platform.cursorKey().getSecretArn())
                        .with("ORDER_LINK_KEY_ARN", platform.orderLinkKey().getSecretArn()));
        table.allow(http, GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM, DELETE_ITEM);
        http.allow(List.of("states:SendTaskSuccess", "states:SendTaskFailure"), machine);
        http.allowToRead(platform.quoteKey());
        http.allowToRead(platform.cursorKey());
        http.allowToRead(platform.orderLinkKey());
        confirmOrder = task(platform, table, "confirm-order", "ConfirmOrderTask", QUERY, PUT_ITEM);
        rejectOrder = task(platform, table, "reject-order", "RejectOrderTask", QUERY, PUT_ITEM);
        cancelUnpaidOrder = task(platform, table, "cancel-unpaid-order", "CancelUnpaidOrderTask", QUERY, PUT_ITEM);
        requestAttention =
                task(platform, table, "request-attention", "RequestAttentionTask", QUERY, PUT_ITEM, DELETE_ITEM);
        rebuild(platform, table);
    }

    /** Compares the order history with the orders, and makes it anew, when somebody who runs the shop invokes it. */
    private void rebuild(Platform platform, DomainTable table) {
        DomainFunction rebuild = new DomainFunction(
                this,
                platform,
                new FunctionSpec(
                        "orders",
                        "rebuild",
                        "adapter.ops.RebuildOrdersHandler",
                        REBUILD_SECONDS,
                        Map.of("TABLE_NAME", table.name())));
        table.allow(rebuild, SCAN, GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM);
    }

    DomainFunction http() {
        return http;
    }

    DomainFunction confirmOrder() {
        return confirmOrder;
    }

    DomainFunction rejectOrder() {
        return rejectOrder;
    }

    DomainFunction cancelUnpaidOrder() {
        return cancelUnpaidOrder;
    }

    DomainFunction requestAttention() {
        return requestAttention;
    }

    private DomainFunction task(
            Platform platform, DomainTable table, String part, String handler, TableAction... actions) {
        DomainFunction task = new DomainFunction(
                this, platform, FunctionSpec.task("orders", part, handler).with("TABLE_NAME", table.name()));
        table.allow(task, actions);
        return task;
    }
}

package dev.souk.infra.orders;

import static dev.souk.infra.construct.TableAction.DELETE_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;
import static dev.souk.infra.construct.TableAction.QUERY;
import static dev.souk.infra.construct.TableAction.UPDATE_ITEM;

import dev.souk.events.EventType;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.EventSubscription;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.StreamMapping;
import dev.souk.infra.construct.TableAction;
import java.util.List;
import software.constructs.Construct;

/** What orders do when something has happened: publish, project, start the checkout, note the facts of others. */
final class OrdersListeners extends Construct {
    /** The events of an order, as the history is built from them. */
    private static final String ORDER_EVENTS = """
            {"dynamodb":{"Keys":{"sk":{"S":[{"prefix":"E#"}]}}}}""";

    private final Platform platform;
    private final DomainTable table;

    OrdersListeners(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Listeners");
        this.platform = platform;
        this.table = table;
        relay();
        history();
        timeline();
        checkoutStarter();
        new CheckoutReconciler(this, platform, table);
        prices();
        customers();
    }

    private void relay() {
        StreamMapping.relay(this, platform, table, "orders");
    }

    private void history() {
        DomainFunction history =
                listener("history", "ProjectOrderHistoryHandler", GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM);
        StreamMapping.project(platform, table, history, ORDER_EVENTS);
    }

    private void timeline() {
        EventSubscription.subscribe(
                platform,
                listener("timeline", "OnCheckoutFactHandler", QUERY, PUT_ITEM),
                EventType.STOCK_RESERVED,
                EventType.STOCK_RESERVATION_REJECTED,
                EventType.STOCK_RESERVATION_RELEASED,
                EventType.STOCK_RESERVATION_EXPIRED,
                EventType.STOCK_COMMITTED,
                EventType.PAYMENT_AUTHORIZED,
                EventType.PAYMENT_CHALLENGE_REQUIRED,
                EventType.PAYMENT_DECLINED,
                EventType.PAYMENT_CAPTURED,
                EventType.PAYMENT_VOIDED,
                EventType.REFUND_SUCCEEDED,
                EventType.REFUND_FAILED);
    }

    private void prices() {
        EventSubscription.subscribe(
                platform,
                listener("prices", "OnProductChangedHandler", UPDATE_ITEM),
                EventType.PRODUCT_PUBLISHED,
                EventType.PRODUCT_UPDATED,
                EventType.PRICE_CHANGED,
                EventType.PRODUCT_UNPUBLISHED);
    }

    private void customers() {
        EventSubscription.subscribe(
                platform,
                listener("customers", "OnCustomerChangedHandler", QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM),
                EventType.GUEST_LINKED_TO_CUSTOMER,
                EventType.CUSTOMER_ERASED);
    }

    private void checkoutStarter() {
        String machine = CheckoutReconciler.checkoutArn(this, platform.deployment());
        DomainFunction starter = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("orders", "checkout-starter", "OnOrderPlacedHandler")
                        .with("TABLE_NAME", table.name())
                        .with("STATE_MACHINE_ARN", machine));
        table.allow(starter, GET_ITEM, QUERY, PUT_ITEM);
        starter.allow(List.of("states:StartExecution"), machine);
        EventSubscription.subscribe(platform, starter, EventType.ORDER_PLACED);
    }

    private DomainFunction listener(String part, String handler, TableAction... actions) {
        DomainFunction function = new DomainFunction(
                this, platform, FunctionSpec.listener("orders", part, handler).with("TABLE_NAME", table.name()));
        table.allow(function, actions);
        return function;
    }
}

package dev.souk.infra.inventory;

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
import dev.souk.infra.construct.Timer;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** What inventory does: answers requests, publishes its facts, and holds, releases, expires and commits stock. */
final class InventoryFunctions extends Construct {
    /** Changes of stock items, from which follows how available a product is. */
    private static final String STOCK_CHANGES = """
            {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"S#"}]},"sk":{"S":[{"prefix":"L#"}]}}}}""";

    private static final int EXPIRY_SECONDS = 60;

    private final Platform platform;
    private final DomainTable table;
    private final DomainFunction http;
    private final DomainFunction reserveStock;
    private final DomainFunction releaseStock;

    InventoryFunctions(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Functions");
        this.platform = platform;
        this.table = table;
        http = function(
                FunctionSpec.http("inventory", "InventoryHttpHandler")
                        .with("CURSOR_KEY_ARN", platform.cursorKey().getSecretArn()),
                GET_ITEM,
                PUT_ITEM,
                UPDATE_ITEM,
                QUERY);
        http.allowToRead(platform.cursorKey());
        reserveStock = function(
                FunctionSpec.task("inventory", "reserve-stock", "ReserveStockTask"),
                GET_ITEM,
                QUERY,
                PUT_ITEM,
                UPDATE_ITEM,
                DELETE_ITEM);
        releaseStock = function(
                FunctionSpec.task("inventory", "release-stock", "ReleaseStockTask"),
                GET_ITEM,
                PUT_ITEM,
                UPDATE_ITEM,
                DELETE_ITEM);
        listenToOrders();
        expireHolds();
        tellOthers();
    }

    private void tellOthers() {
        StreamMapping.relay(this, platform, table, "inventory");
        StreamMapping.project(
                platform,
                table,
                function(
                        FunctionSpec.listener("inventory", "availability", "TellAvailabilityHandler"), PUT_ITEM, QUERY),
                STOCK_CHANGES);
    }

    private void listenToOrders() {
        EventSubscription.subscribe(
                platform,
                function(
                        FunctionSpec.listener("inventory", "order-confirmed", "OnOrderConfirmedHandler"),
                        GET_ITEM,
                        QUERY,
                        PUT_ITEM,
                        UPDATE_ITEM,
                        DELETE_ITEM),
                EventType.ORDER_CONFIRMED);
        EventSubscription.subscribe(
                platform,
                function(
                        FunctionSpec.listener("inventory", "order-cancelled", "OnOrderCancelledHandler"),
                        GET_ITEM,
                        PUT_ITEM,
                        UPDATE_ITEM,
                        DELETE_ITEM),
                EventType.ORDER_CANCELLED);
    }

    private void expireHolds() {
        Timer.every(
                Duration.minutes(1),
                platform,
                function(
                        FunctionSpec.listener("inventory", "expire-holds", "ExpireReservationsHandler")
                                .stoppedAfter(EXPIRY_SECONDS),
                        GET_ITEM,
                        PUT_ITEM,
                        UPDATE_ITEM,
                        DELETE_ITEM,
                        QUERY));
    }

    DomainFunction http() {
        return http;
    }

    DomainFunction reserveStock() {
        return reserveStock;
    }

    DomainFunction releaseStock() {
        return releaseStock;
    }

    private DomainFunction function(FunctionSpec spec, TableAction... actions) {
        DomainFunction function = new DomainFunction(this, platform, spec.with("TABLE_NAME", table.name()));
        table.allow(function, actions);
        return function;
    }
}

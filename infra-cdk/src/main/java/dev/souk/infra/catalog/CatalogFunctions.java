package dev.souk.infra.catalog;

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
import dev.souk.infra.construct.Timer;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** What the catalog does: answers requests, publishes its facts, hears of availability, redeems and releases coupons. */
final class CatalogFunctions extends Construct {
    private static final int REBUILD_SECONDS = 120;
    private static final int TICK_SECONDS = 50;

    /** Changes of what staff wrote and of what inventory said; those of the read model itself are not among them. */
    private static final String SHOWN_CHANGES = """
            {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"P#"},{"prefix":"V#"}]},"sk":{"S":["P","V"]}}}}""";

    private final DomainFunction http;
    private final DomainFunction redeemCoupons;
    private final DomainFunction releaseCoupons;

    CatalogFunctions(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Functions");
        http = new DomainFunction(
                this,
                platform,
                FunctionSpec.http("catalog", "CatalogHttpHandler")
                        .with("TABLE_NAME", table.name())
                        .with("CURSOR_KEY_ARN", platform.cursorKey().getSecretArn()));
        table.allow(http, GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM);
        http.allowToRead(platform.cursorKey());

        relay(platform, table);
        hearAvailability(platform, table);
        showProducts(platform, table);
        letTimePass(platform, table);
        redeemCoupons = function(platform, table, FunctionSpec.task("catalog", "redeem-coupons", "RedeemCouponsTask"));
        releaseCoupons =
                function(platform, table, FunctionSpec.task("catalog", "release-coupons", "ReleaseCouponsTask"));
        EventSubscription.subscribe(
                platform,
                function(
                        platform,
                        table,
                        FunctionSpec.listener("catalog", "order-cancelled", "OnOrderCancelledHandler")),
                EventType.ORDER_CANCELLED);
    }

    private void relay(Platform platform, DomainTable table) {
        StreamMapping.relay(this, platform, table, "catalog");
    }

    private void hearAvailability(Platform platform, DomainTable table) {
        DomainFunction availability = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("catalog", "availability", "OnAvailabilityChangedHandler")
                        .with("TABLE_NAME", table.name()));
        table.allow(availability, UPDATE_ITEM);
        EventSubscription.subscribe(platform, availability, EventType.AVAILABILITY_CHANGED);
    }

    /** The read model: kept up from changes, and made anew when somebody who runs the shop invokes the rebuild. */
    private void showProducts(Platform platform, DomainTable table) {
        DomainFunction projection = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("catalog", "projection", "ProjectCatalogHandler")
                        .with("TABLE_NAME", table.name()));
        table.allow(projection, GET_ITEM, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM);
        StreamMapping.project(platform, table, projection, SHOWN_CHANGES);
        DomainFunction rebuild = new DomainFunction(
                this,
                platform,
                new FunctionSpec(
                        "catalog",
                        "rebuild",
                        "adapter.ops.RebuildCatalogHandler",
                        REBUILD_SECONDS,
                        Map.of("TABLE_NAME", table.name())));
        table.allow(rebuild, GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM);
    }

    private void letTimePass(Platform platform, DomainTable table) {
        DomainFunction tick = new DomainFunction(
                this,
                platform,
                new FunctionSpec(
                        "catalog",
                        "tick",
                        "adapter.schedule.CatalogTickHandler",
                        TICK_SECONDS,
                        Map.of("TABLE_NAME", table.name())));
        table.allow(tick, GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM);
        Timer.every(Duration.minutes(1), platform, tick);
    }

    private DomainFunction function(Platform platform, DomainTable table, FunctionSpec spec) {
        DomainFunction function = new DomainFunction(this, platform, spec.with("TABLE_NAME", table.name()));
        table.allow(function, GET_ITEM, PUT_ITEM, UPDATE_ITEM);
        return function;
    }

    DomainFunction http() {
        return http;
    }

    DomainFunction redeemCoupons() {
        return redeemCoupons;
    }

    DomainFunction releaseCoupons() {
        return releaseCoupons;
    }
}

package dev.souk.infra.catalog;

import static dev.souk.infra.construct.TableAction.CONDITION_CHECK_ITEM;
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
import software.constructs.Construct;

/** What the catalog does: answers requests, publishes its facts, hears of availability, redeems and releases coupons. */
final class CatalogFunctions extends Construct {
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
        table.allow(http, GET_ITEM, QUERY, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM, CONDITION_CHECK_ITEM);
        http.allowToRead(platform.cursorKey());

        relay(platform, table);
        hearAvailability(platform, table);
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
        DomainFunction relay = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("catalog", "relay", "CatalogRelayHandler")
                        .with("EVENT_BUS_NAME", platform.bus().getEventBusName()));
        StreamMapping.relay(platform, table, relay);
    }

    private void hearAvailability(Platform platform, DomainTable table) {
        DomainFunction availability = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("catalog", "availability", "OnAvailabilityChangedHandler")
                        .with("TABLE_NAME", table.name()));
        table.allow(availability, GET_ITEM, UPDATE_ITEM, CONDITION_CHECK_ITEM);
        EventSubscription.subscribe(platform, availability, EventType.AVAILABILITY_CHANGED);
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

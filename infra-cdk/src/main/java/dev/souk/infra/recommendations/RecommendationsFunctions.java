package dev.souk.infra.recommendations;

import static dev.souk.infra.construct.TableAction.BATCH_GET_ITEM;
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
import software.constructs.Construct;

/** What recommendations do: answer requests, and learn from catalogue, inventory and orders. */
final class RecommendationsFunctions extends Construct {
    private static final String DOMAIN = "recommendations";
    /** After this many days a purchase counts half. Weights are kept by it: another value needs them learnt anew. */
    private static final String HALF_LIFE_DAYS = "90";

    private final DomainFunction http;

    RecommendationsFunctions(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Functions");
        http = new DomainFunction(
                this,
                platform,
                FunctionSpec.http(DOMAIN, "RecommendationsHttpHandler")
                        .with("TABLE_NAME", table.name())
                        .with("HALF_LIFE_DAYS", HALF_LIFE_DAYS));
        table.allow(http, GET_ITEM, BATCH_GET_ITEM, QUERY, PUT_ITEM);

        DomainFunction products = listener(platform, table, "products", "OnProductChangedHandler");
        table.allow(products, GET_ITEM, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM);
        EventSubscription.subscribe(platform, products, EventType.PRODUCT_PUBLISHED, EventType.PRODUCT_UPDATED);

        DomainFunction availability = listener(platform, table, "availability", "OnAvailabilityChangedHandler");
        table.allow(availability, UPDATE_ITEM);
        EventSubscription.subscribe(platform, availability, EventType.AVAILABILITY_CHANGED);

        DomainFunction orders = listener(platform, table, "order-confirmed", "OnOrderConfirmedHandler");
        table.allow(orders, GET_ITEM, PUT_ITEM, UPDATE_ITEM);
        EventSubscription.subscribe(platform, orders, EventType.ORDER_CONFIRMED);

        DomainFunction shoppers = listener(platform, table, "shoppers", "OnShopperChangedHandler");
        table.allow(shoppers, GET_ITEM, PUT_ITEM);
        EventSubscription.subscribe(platform, shoppers, EventType.GUEST_LINKED_TO_CUSTOMER, EventType.CUSTOMER_ERASED);
    }

    DomainFunction http() {
        return http;
    }

    private DomainFunction listener(Platform platform, DomainTable table, String part, String handler) {
        FunctionSpec spec = FunctionSpec.listener(DOMAIN, part, handler).with("TABLE_NAME", table.name());
        boolean learns = part.equals("order-confirmed");
        return new DomainFunction(this, platform, learns ? spec.with("HALF_LIFE_DAYS", HALF_LIFE_DAYS) : spec);
    }
}

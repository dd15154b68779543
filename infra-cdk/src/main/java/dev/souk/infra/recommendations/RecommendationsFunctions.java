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
import dev.souk.infra.construct.TableAction;
import java.util.List;
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

        Hears hears = (part, handler, actions, types) -> {
            DomainFunction function = new DomainFunction(this, platform, listener(table, part, handler));
            table.allow(function, actions.toArray(TableAction[]::new));
            EventSubscription.subscribe(platform, function, types);
        };
        hear(hears);
    }

    /** A function that learns from events. */
    private interface Hears {
        void add(String part, String handler, List<TableAction> actions, EventType... types);
    }

    private static void hear(Hears hears) {
        hears.add(
                "products",
                "OnProductChangedHandler",
                List.of(GET_ITEM, PUT_ITEM, UPDATE_ITEM, DELETE_ITEM),
                EventType.PRODUCT_PUBLISHED,
                EventType.PRODUCT_UPDATED,
                EventType.PRODUCT_UNPUBLISHED);
        hears.add("availability", "OnAvailabilityChangedHandler", List.of(UPDATE_ITEM), EventType.AVAILABILITY_CHANGED);
        hears.add(
                "order-confirmed",
                "OnOrderConfirmedHandler",
                List.of(GET_ITEM, PUT_ITEM, UPDATE_ITEM),
                EventType.ORDER_CONFIRMED);
        hears.add(
                "order-cancelled",
                "OnOrderCancelledHandler",
                List.of(GET_ITEM, PUT_ITEM, UPDATE_ITEM),
                EventType.ORDER_CANCELLED);
        hears.add("cart-item-added", "OnCartItemAddedHandler", List.of(GET_ITEM, PUT_ITEM), EventType.CART_ITEM_ADDED);
        hears.add(
                "shoppers",
                "OnShopperChangedHandler",
                List.of(GET_ITEM, PUT_ITEM),
                EventType.GUEST_LINKED_TO_CUSTOMER,
                EventType.CUSTOMER_ERASED);
    }

    DomainFunction http() {
        return http;
    }

    private static FunctionSpec listener(DomainTable table, String part, String handler) {
        FunctionSpec spec = FunctionSpec.listener(DOMAIN, part, handler).with("TABLE_NAME", table.name());
        return part.startsWith("order-") ? spec.with("HALF_LIFE_DAYS", HALF_LIFE_DAYS) : spec;
    }
}

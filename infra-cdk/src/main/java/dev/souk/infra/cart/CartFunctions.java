package dev.souk.infra.cart;

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
import dev.souk.infra.construct.StreamMapping;
import dev.souk.infra.construct.TableAction;
import dev.souk.infra.construct.Timer;
import software.amazon.awscdk.Duration;
import software.constructs.Construct;

/** What carts do: answer requests, publish their facts, learn of products and promotions, and close when their order is confirmed. */
final class CartFunctions extends Construct {
    /** How long nobody touched it, as ISO 8601 writes a duration. */
    private static final String ABANDONED_AFTER = "PT24H";

    private static final int MINUTES_BETWEEN_LOOKS = 15;
    private static final int LOOK_SECONDS = 60;

    private final Platform platform;
    private final DomainTable table;
    private final DomainFunction http;

    CartFunctions(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Functions");
        this.platform = platform;
        this.table = table;
        http = http();
        hearOthers();
        hearPromotions();
        tellOthers();
        lookForIdleCarts();
    }

    private void hearOthers() {
        EventSubscription.subscribe(
                platform,
                function(FunctionSpec.listener("cart", "products", "OnProductChangedHandler"), UPDATE_ITEM),
                EventType.PRODUCT_PUBLISHED,
                EventType.PRODUCT_UPDATED,
                EventType.PRODUCT_UNPUBLISHED,
                EventType.PRICE_CHANGED,
                EventType.AVAILABILITY_CHANGED);
        EventSubscription.subscribe(
                platform,
                function(
                        FunctionSpec.listener("cart", "order-confirmed", "OnOrderConfirmedHandler"),
                        GET_ITEM,
                        PUT_ITEM,
                        UPDATE_ITEM),
                EventType.ORDER_CONFIRMED);
        EventSubscription.subscribe(
                platform,
                function(
                        FunctionSpec.listener("cart", "shopper-known", "OnShopperKnownHandler"),
                        GET_ITEM,
                        BATCH_GET_ITEM,
                        PUT_ITEM,
                        UPDATE_ITEM,
                        DELETE_ITEM),
                EventType.GUEST_LINKED_TO_CUSTOMER,
                EventType.CUSTOMER_ERASED);
    }

    private void tellOthers() {
        StreamMapping.relay(this, platform, table, "cart");
    }

    private void lookForIdleCarts() {
        Timer.every(
                Duration.minutes(MINUTES_BETWEEN_LOOKS),
                platform,
                function(
                        FunctionSpec.listener("cart", "abandon-idle", "AbandonIdleCartsHandler")
                                .stoppedAfter(LOOK_SECONDS)
                                .with("ABANDONED_AFTER", ABANDONED_AFTER),
                        GET_ITEM,
                        PUT_ITEM,
                        DELETE_ITEM,
                        QUERY));
    }

    private void hearPromotions() {
        EventSubscription.subscribe(
                platform,
                function(
                        FunctionSpec.listener("cart", "promotions", "OnPromotionChangedHandler"),
                        PUT_ITEM,
                        DELETE_ITEM),
                EventType.PROMOTION_ACTIVATED,
                EventType.PROMOTION_ENDED,
                EventType.PRODUCT_PUBLISHED,
                EventType.PRODUCT_UPDATED);
    }

    private DomainFunction http() {
        DomainFunction function = function(
                FunctionSpec.http("cart", "CartHttpHandler")
                        .with("QUOTE_KEY_ARN", platform.quoteKey().getSecretArn())
                        .with("GUEST_TOKEN_KEY_ARN", platform.guestTokenKey().getSecretArn()),
                GET_ITEM,
                BATCH_GET_ITEM,
                QUERY,
                PUT_ITEM,
                UPDATE_ITEM,
                DELETE_ITEM);
        function.allowToRead(platform.quoteKey());
        function.allowToRead(platform.guestTokenKey());
        return function;
    }

    DomainFunction answering() {
        return http;
    }

    private DomainFunction function(FunctionSpec spec, TableAction... actions) {
        DomainFunction function = new DomainFunction(this, platform, spec.with("TABLE_NAME", table.name()));
        table.allow(function, actions);
        return function;
    }
}

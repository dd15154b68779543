package dev.souk.infra.cart;

import static dev.souk.infra.construct.TableAction.BATCH_GET_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;

import dev.souk.events.EventType;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.EventSubscription;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** What carts do: answer requests, learn of products, and close when their order is confirmed. */
final class CartFunctions extends Construct {
    private final DomainFunction http;

    CartFunctions(Construct scope, Platform platform, DomainTable table) {
        super(scope, "Functions");
        http = new DomainFunction(
                this,
                platform,
                FunctionSpec.http("cart", "CartHttpHandler")
                        .with("TABLE_NAME", table.name())
                        .with("QUOTE_KEY_ARN", platform.quoteKey().getSecretArn()));
        table.allow(http, GET_ITEM, BATCH_GET_ITEM, PUT_ITEM);
        http.allowToRead(platform.quoteKey());

        DomainFunction products = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("cart", "products", "OnProductChangedHandler")
                        .with("TABLE_NAME", table.name()));
        table.allow(products, PUT_ITEM);
        EventSubscription.subscribe(platform, products, EventType.PRODUCT_PUBLISHED, EventType.PRODUCT_UPDATED);

        DomainFunction orderConfirmed = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("cart", "order-confirmed", "OnOrderConfirmedHandler")
                        .with("TABLE_NAME", table.name()));
        table.allow(orderConfirmed, GET_ITEM, PUT_ITEM);
        EventSubscription.subscribe(platform, orderConfirmed, EventType.ORDER_CONFIRMED);
    }

    DomainFunction http() {
        return http;
    }
}

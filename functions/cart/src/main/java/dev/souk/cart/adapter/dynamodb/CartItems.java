package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.TaxClass;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Carts and product copies as items, both ways. */
final class CartItems {
    private CartItems() {}

    static Map<String, AttributeValue> of(Cart cart) {
        Map<String, AttributeValue> item = new HashMap<>(CartKeys.cart(cart.id()));
        item.put("id", s(cart.id().value()));
        item.put("owner", s(cart.owner().subject()));
        item.put(
                "lines",
                AttributeValue.fromL(cart.lines().stream().map(CartItems::line).toList()));
        item.put("status", s(cart.status().name()));
        item.put("version", n(cart.version()));
        item.put("expiresAt", n(cart.expiresAt().getEpochSecond()));
        return item;
    }

    static Cart cart(Map<String, AttributeValue> item) {
        List<AttributeValue> lines =
                Optional.ofNullable(item.get("lines")).map(AttributeValue::l).orElseGet(List::of);
        return new Cart(
                new CartId(string(item, "id")),
                new Owner(string(item, "owner")),
                lines.stream().map(line -> line(line.m())).toList(),
                CartStatus.valueOf(string(item, "status")),
                number(item, "version"),
                Instant.ofEpochSecond(number(item, "expiresAt")));
    }

    static Map<String, AttributeValue> of(ProductCopy copy) {
        Map<String, AttributeValue> item = new HashMap<>(CartKeys.product(copy.sku()));
        item.put("sku", s(copy.sku().value()));
        item.put("label", s(copy.label()));
        item.put("amount", n(copy.price().amount()));
        item.put("currency", s(copy.price().currency()));
        item.put("taxClass", s(copy.taxClass().name()));
        item.put("version", n(copy.version()));
        return item;
    }

    static ProductCopy product(Map<String, AttributeValue> item) {
        var price = new Money(number(item, "amount"), string(item, "currency"));
        var taxClass = optional(item, "taxClass").map(TaxClass::valueOf).orElse(TaxClass.STANDARD);
        // Cut anew, as labels were once allowed to be longer.
        return ProductCopy.named(
                new Sku(string(item, "sku")), string(item, "label"), price, taxClass, number(item, "version"));
    }

    private static AttributeValue line(CartLine line) {
        return AttributeValue.fromM(Map.of(
                "sku", s(line.sku().value()), "quantity", n(line.quantity().units())));
    }

    private static CartLine line(Map<String, AttributeValue> line) {
        return new CartLine(new Sku(string(line, "sku")), new Quantity(Math.toIntExact(number(line, "quantity"))));
    }
}

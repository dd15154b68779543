package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.cart.domain.Activity;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.Mergers;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Ownership;
import dev.souk.cart.domain.Sku;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Carts as items, both ways. */
final class CartItems {
    private CartItems() {}

    static Map<String, AttributeValue> of(Cart cart) {
        Map<String, AttributeValue> item = new HashMap<>(CartKeys.cart(cart.id()));
        item.put("id", s(cart.id().value()));
        item.put("owner", s(cart.owner().subject()));
        item.put("lines", list(cart.lines(), CartItems::line));
        item.put("saved", list(cart.saved(), CartItems::line));
        item.put("status", s(cart.status().name()));
        item.put("merged", list(cart.mergers().sources(), CartItems::source));
        item.put("version", n(cart.version()));
        item.put("changedAt", n(cart.activity().changedAt().getEpochSecond()));
        item.put("expiresAt", n(cart.activity().expiresAt().getEpochSecond()));
        item.put("watched", AttributeValue.fromBool(cart.activity().watched()));
        Owner former = cart.ownership().former();
        if (former != null) {
            item.put("formerOwner", s(former.subject()));
        }
        CartId target = cart.mergers().target();
        if (target != null) {
            item.put("mergedInto", s(target.value()));
        }
        return item;
    }

    static Cart cart(Map<String, AttributeValue> item) {
        return new Cart(
                new CartId(string(item, "id")),
                new Ownership(
                        new Owner(string(item, "owner")),
                        optional(item, "formerOwner").map(Owner::new).orElse(null)),
                list(item, "lines", CartItems::line),
                list(item, "saved", CartItems::line),
                CartStatus.valueOf(string(item, "status")),
                new Mergers(
                        list(item, "merged", CartItems::source),
                        optional(item, "mergedInto").map(CartId::new).orElse(null)),
                number(item, "version"),
                activity(item));
    }

    private static Activity activity(Map<String, AttributeValue> item) {
        AttributeValue watched = item.get("watched");
        // Carts from before their changes were noted were never on file, and are as if they had just been changed.
        return new Activity(
                Instant.ofEpochSecond(number(item, item.containsKey("changedAt") ? "changedAt" : "expiresAt")),
                Instant.ofEpochSecond(number(item, "expiresAt")),
                watched != null && Boolean.TRUE.equals(watched.bool()));
    }

    private static AttributeValue line(CartLine line) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("sku", s(line.sku().value()));
        item.put("quantity", n(line.quantity().units()));
        Money seen = line.seenPrice();
        if (seen != null) {
            item.put("amount", n(seen.amount()));
            item.put("currency", s(seen.currency()));
        }
        return AttributeValue.fromM(item);
    }

    private static CartLine line(Map<String, AttributeValue> line) {
        return new CartLine(
                new Sku(string(line, "sku")), new Quantity(Math.toIntExact(number(line, "quantity"))), seenPrice(line));
    }

    private static @Nullable Money seenPrice(Map<String, AttributeValue> line) {
        return line.containsKey("amount") ? new Money(number(line, "amount"), string(line, "currency")) : null;
    }

    private static AttributeValue source(Mergers.Source source) {
        return AttributeValue.fromM(Map.of("cart", s(source.cart().value()), "version", n(source.version())));
    }

    private static Mergers.Source source(Map<String, AttributeValue> item) {
        return new Mergers.Source(new CartId(string(item, "cart")), number(item, "version"));
    }

    private static <T> AttributeValue list(List<T> values, Function<T, AttributeValue> write) {
        return AttributeValue.fromL(values.stream().map(write).toList());
    }

    private static <T> List<T> list(
            Map<String, AttributeValue> item, String name, Function<Map<String, AttributeValue>, T> read) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::l).orElseGet(List::of).stream()
                .map(value -> read.apply(value.m()))
                .toList();
    }
}

package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.Cart;
import java.time.Instant;
import java.util.List;

/** A cart in the list of the owner's open ones. */
record CartSummaryJson(String id, int lines, int units, Instant changedAt, Instant expiresAt, long version) {
    /** The list. */
    record Page(List<CartSummaryJson> items) {}

    static CartSummaryJson of(Cart cart) {
        return new CartSummaryJson(
                cart.id().value(),
                cart.lines().size(),
                cart.lines().stream().mapToInt(line -> line.quantity().units()).sum(),
                cart.activity().changedAt(),
                cart.activity().expiresAt(),
                cart.version());
    }
}

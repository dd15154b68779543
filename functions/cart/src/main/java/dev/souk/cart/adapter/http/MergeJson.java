package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.CartId;
import org.jspecify.annotations.Nullable;

/**
 * Which cart to merge.
 *
 * @param guestToken of the guest whose cart it is; not needed for a cart that is the customer's already
 */
record MergeJson(String cart, @Nullable String guestToken) {
    /** @throws IllegalArgumentException when no cart is named */
    MergeJson {
        if (cart == null || !CartId.isOne(cart)) {
            throw new IllegalArgumentException("cart must be the id of a cart");
        }
    }
}

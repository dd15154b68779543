package dev.souk.cart.domain;

import java.time.Duration;

/**
 * Whose cart it is: a customer or a guest.
 *
 * @param subject the {@code sub} of the caller's token; a guest's begins with {@value #GUEST_PREFIX}
 */
public record Owner(String subject) {
    public static final String GUEST_PREFIX = "guest:";

    private static final Duration GUESTS_CART = Duration.ofDays(30);
    private static final Duration CUSTOMERS_CART = Duration.ofDays(90);

    /** @throws IllegalArgumentException when the subject is blank */
    public Owner {
        if (subject.isBlank()) {
            throw new IllegalArgumentException("an owner must have a subject, got a blank one");
        }
    }

    public boolean isGuest() {
        return subject.startsWith(GUEST_PREFIX);
    }

    /** How long a cart of this owner lives after its last change. */
    Duration cartLifetime() {
        return isGuest() ? GUESTS_CART : CUSTOMERS_CART;
    }
}

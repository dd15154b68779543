package dev.souk.cart.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How fast an order is delivered. */
public enum ShippingOption {
    STANDARD,
    EXPRESS;

    /** The option that clients write this way. */
    public static Optional<ShippingOption> of(String code) {
        return Arrays.stream(values())
                .filter(option -> option.code().equals(code))
                .findFirst();
    }

    /** What clients call it, e.g. {@code express}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

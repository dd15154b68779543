package dev.souk.accounts.domain;

import java.util.Arrays;
import java.util.Optional;

/** What a customer may allow us to use their data for, beyond what an order needs. */
public enum Purpose {
    MARKETING_EMAIL("marketing-email"),
    PERSONALISATION("personalisation"),
    ANALYTICS("analytics");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    public static Optional<Purpose> named(String label) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.label.equals(label))
                .findFirst();
    }

    /** Its name towards customers. */
    public String label() {
        return label;
    }
}

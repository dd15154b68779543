package dev.souk.inventory.adapter.http;

import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Sku;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A receipt as staff send it; the sku is in the path. */
record ReceiptJson(
        int quantity, @Nullable String reference, @Nullable String location) {
    /** Stands in for the sku of the path while the body is checked. */
    private static final Sku ANY = new Sku("any");

    /** @throws IllegalArgumentException when this is no receipt of any product */
    ReceiptJson {
        receipt(ANY, quantity, reference, location);
    }

    Receipt receiptOf(Sku sku) {
        return receipt(sku, quantity, reference, location);
    }

    private static Receipt receipt(Sku sku, int quantity, @Nullable String reference, @Nullable String location) {
        if (reference == null) {
            throw new IllegalArgumentException("reference must be present, got nothing");
        }
        return new Receipt(sku, quantity, reference, Objects.requireNonNullElse(location, Part.MAIN_LOCATION));
    }
}

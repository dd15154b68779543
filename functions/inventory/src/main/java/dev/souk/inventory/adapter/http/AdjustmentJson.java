package dev.souk.inventory.adapter.http;

import dev.souk.inventory.domain.Adjustment;
import dev.souk.inventory.domain.AdjustmentReason;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Sku;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An adjustment as staff send it; the sku is in the path. */
record AdjustmentJson(
        int delta,
        @Nullable AdjustmentReason reason,
        @Nullable String note,
        @Nullable String location) {
    /** Stands in for the sku of the path while the body is checked. */
    private static final Sku ANY = new Sku("any");

    /** @throws IllegalArgumentException when this is no adjustment of any product */
    AdjustmentJson {
        adjustment(ANY, delta, reason, note, location);
    }

    Adjustment adjustmentOf(Sku sku) {
        return adjustment(sku, delta, reason, note, location);
    }

    private static Adjustment adjustment(
            Sku sku, int delta, @Nullable AdjustmentReason reason, @Nullable String note, @Nullable String location) {
        if (reason == null) {
            throw new IllegalArgumentException("reason must be present, got nothing");
        }
        return new Adjustment(sku, delta, reason, note, Objects.requireNonNullElse(location, Part.MAIN_LOCATION));
    }
}

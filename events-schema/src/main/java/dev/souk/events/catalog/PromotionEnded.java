package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A promotion holds no more.
 *
 * @param code the promotion
 */
public record PromotionEnded(String code) implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public PromotionEnded {
        Require.text("code", code);
    }
}

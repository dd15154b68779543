package dev.souk.catalog.domain.promotion;

import java.util.List;

/**
 * A run of promotions, ordered by code.
 *
 * @param more whether promotions follow after the last of these
 */
public record PromotionPage(List<Promotion> promotions, boolean more) {
    public PromotionPage {
        promotions = List.copyOf(promotions);
    }
}

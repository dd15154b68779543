package dev.souk.catalog.domain;

import java.util.List;

/**
 * A run of cards of one listing, ordered by sku.
 *
 * @param more whether cards follow after the last of these
 */
public record CardPage(List<Card> cards, boolean more) {
    public CardPage {
        cards = List.copyOf(cards);
    }
}

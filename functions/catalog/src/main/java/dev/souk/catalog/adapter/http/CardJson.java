package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;

/** A product as a page of products shows it. */
record CardJson(String sku, String name, String category, MoneyJson price, Availability availability) {
    static CardJson of(Card card) {
        return new CardJson(
                card.sku().value(),
                card.name(),
                card.category().slug(),
                MoneyJson.of(card.price()),
                card.availability());
    }
}

package dev.souk.recommendations.adapter.http;

import dev.souk.recommendations.domain.Sku;

/** What a shopper looked at; refuses what no product can be called, so that the reader can point at it. */
record ViewJson(String sku) {
    /** @throws IllegalArgumentException when no product can have this sku */
    ViewJson {
        new Sku(sku);
    }

    Sku product() {
        return new Sku(sku);
    }
}

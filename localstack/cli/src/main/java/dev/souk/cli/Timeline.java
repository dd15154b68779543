package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Prints what happened to an order, as its shopper may see it. */
final class Timeline {
    private Timeline() {}

    static void print(ShopClient shop, String token, String orderId) {
        JsonNode items = shop.get(token, "/orders/%s/timeline".formatted(orderId))
                .orThrow("reading the timeline")
                .body()
                .path("items");
        for (JsonNode item : items) {
            System.out.printf(
                    "    %s  %-16s %s%n",
                    item.path("at").asText(),
                    item.path("source").asText(),
                    item.path("type").asText());
        }
    }
}

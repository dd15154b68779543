package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.kernel.Money;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the pages of staff's lists end, sealed for the one who leafs through them. */
record StaffPositions(Cursors cursors) {
    private static final String AFTER = "after";
    private static final String VERSION = "version";

    @Nullable
    Sku sku(HttpRequest request) {
        return request.query("cursor")
                .map(cursor -> cursors.open(cursor, products(request)))
                .map(position -> new Sku(Objects.requireNonNull(position.get(AFTER))))
                .orElse(null);
    }

    String seal(Sku last, HttpRequest request) {
        return cursors.seal(Map.of(AFTER, last.value()), products(request));
    }

    /** Moment and version are what tells one point from the others. */
    @Nullable
    PricePoint point(HttpRequest request, Sku sku) {
        return request.query("cursor")
                .map(cursor -> cursors.open(cursor, prices(request, sku)))
                .map(position -> new PricePoint(
                        Money.zero(ProductDetails.CURRENCY),
                        Instant.ofEpochMilli(Long.parseLong(Objects.requireNonNull(position.get(AFTER)))),
                        Long.parseLong(Objects.requireNonNull(position.get(VERSION))),
                        false))
                .orElse(null);
    }

    String seal(PricePoint last, HttpRequest request, Sku sku) {
        return cursors.seal(
                Map.of(
                        AFTER, Long.toString(last.from().toEpochMilli()),
                        VERSION, Long.toString(last.version())),
                prices(request, sku));
    }

    private static String products(HttpRequest request) {
        return "staff-products/" + request.caller().subject();
    }

    private static String prices(HttpRequest request, Sku sku) {
        return "prices/%s/%s".formatted(sku.value(), request.caller().subject());
    }
}

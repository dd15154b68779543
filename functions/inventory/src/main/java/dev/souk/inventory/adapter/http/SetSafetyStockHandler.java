package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.SetSafetyStock;
import dev.souk.inventory.application.SetSafetyStock.Result;
import dev.souk.inventory.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import org.jspecify.annotations.Nullable;

/** {@code PUT /admin/stock/{sku}}, for staff: how many units are not offered. */
final class SetSafetyStockHandler implements HttpOperation {
    private final SetSafetyStock setSafetyStock;

    SetSafetyStockHandler(SetSafetyStock setSafetyStock) {
        this.setSafetyStock = setSafetyStock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = ClientValue.sku(request);
        long units = request.body(SettingsJson.class).units();
        // Every sale makes a version, so that a condition is offered and not asked for.
        return switch (setSafetyStock.handle(sku, units, request.ifMatch())) {
            case Result.Done done -> StockJson.reply(done.stock());
            case Result.Unknown _ -> throw ClientValue.neverBooked(sku);
            case Result.Stale _ -> throw Problem.preconditionFailed("the stock has changed since that version");
            case Result.Busy _ -> throw ClientValue.busy();
        };
    }

    record SettingsJson(@Nullable Integer safetyStock) {
        private static final int MAX = 1_000_000;

        SettingsJson {
            if (safetyStock == null || safetyStock < 0 || safetyStock > MAX) {
                throw new IllegalArgumentException(
                        "safetyStock must be between 0 and %d, got %s".formatted(MAX, safetyStock));
            }
        }

        long units() {
            return safetyStock == null ? 0 : safetyStock;
        }
    }
}

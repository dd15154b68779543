package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.SetSafetyStock;
import dev.souk.inventory.application.StockChange.Result;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.TooManyParts;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.Objects;
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
        SettingsJson settings = request.body(SettingsJson.class);
        // Every sale makes a version, so that a condition is offered and not asked for.
        return switch (set(sku, settings, request)) {
            case Result.Done done -> StockJson.reply(done.stock());
            case Result.Unknown _ -> throw ClientValue.neverBooked(sku);
            case Result.Stale _ -> throw Problem.preconditionFailed("the stock has changed since that version");
            case Result.Busy _ -> throw ClientValue.busy();
        };
    }

    private Result set(Sku sku, SettingsJson settings, HttpRequest request) {
        try {
            return setSafetyStock.handle(sku, settings.place(), settings.units(), request.ifMatch());
        } catch (TooManyParts refused) {
            throw ClientValue.tooManyParts(refused);
        }
    }

    record SettingsJson(
            @Nullable Integer safetyStock, @Nullable String location) {
        private static final int MAX = 1_000_000;

        SettingsJson {
            Part.requireLocation(Objects.requireNonNullElse(location, Part.MAIN_LOCATION));
            if (safetyStock == null || safetyStock < 0 || safetyStock > MAX) {
                throw new IllegalArgumentException(
                        "safetyStock must be between 0 and %d, got %s".formatted(MAX, safetyStock));
            }
        }

        String place() {
            return Objects.requireNonNullElse(location, Part.MAIN_LOCATION);
        }

        long units() {
            return safetyStock == null ? 0 : safetyStock;
        }
    }
}

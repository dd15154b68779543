package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.LayOutStock;
import dev.souk.inventory.application.StockChange.Result;
import dev.souk.inventory.domain.Layout;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.TooManyParts;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code PUT /admin/stock/{sku}/layout}, for staff: at which locations and in how many buckets the stock lies. */
final class LayOutStockHandler implements HttpOperation {
    private final LayOutStock layOutStock;

    LayOutStockHandler(LayOutStock layOutStock) {
        this.layOutStock = layOutStock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = ClientValue.sku(request);
        Layout layout = request.body(LayoutJson.class).layout();
        return switch (laidOut(sku, layout, request)) {
            case Result.Done done -> StockJson.reply(done.stock());
            case Result.Unknown _ -> throw ClientValue.neverBooked(sku);
            case Result.Stale _ -> throw Problem.preconditionFailed("the stock has changed since that version");
            case Result.Busy _ -> throw ClientValue.busy();
        };
    }

    private Result laidOut(Sku sku, Layout layout, HttpRequest request) {
        try {
            return layOutStock.handle(sku, layout, request.ifMatch());
        } catch (TooManyParts refused) {
            throw ClientValue.tooManyParts(refused);
        }
    }

    record LayoutJson(@Nullable List<String> locations, int buckets) {
        LayoutJson {
            layout(locations, buckets);
        }

        Layout layout() {
            return layout(locations, buckets);
        }

        private static Layout layout(@Nullable List<String> locations, int buckets) {
            return new Layout(locations == null ? List.of() : locations, buckets);
        }
    }
}

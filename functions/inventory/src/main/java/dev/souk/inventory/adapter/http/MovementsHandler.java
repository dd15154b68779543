package dev.souk.inventory.adapter.http;

import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Movement;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.Sku;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/stock/{sku}/movements}, for staff: the journal, newest first. */
final class MovementsHandler implements HttpOperation {
    private static final String POSITION = "after";

    private final Stock stock;
    private final Cursors cursors;

    MovementsHandler(Stock stock, Cursors cursors) {
        this.stock = stock;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        String caller = request.requireStaff().subject();
        Sku sku = ClientValue.sku(request);
        String boundTo = "movements of %s for %s".formatted(sku.value(), caller);
        String after = request.query("cursor")
                .map(cursor -> cursors.open(cursor, boundTo).get(POSITION))
                .orElse(null);
        Stock.Page page = stock.movements(sku, request.limit(), after);
        if (page.items().isEmpty() && stock.find(sku).isEmpty()) {
            throw ClientValue.neverBooked(sku);
        }
        String next = page.next() == null ? null : cursors.seal(Map.of(POSITION, page.next()), boundTo);
        return HttpReply.json(
                200, new PageJson(page.items().stream().map(MovementJson::of).toList(), next));
    }

    private record PageJson(
            List<MovementJson> items, @Nullable String next) {}

    private record MovementJson(
            Instant at,
            MovementKind kind,
            long quantity,
            long onHand,
            long reserved,
            String reference,
            String location,
            @Nullable String note) {
        static MovementJson of(Movement movement) {
            return new MovementJson(
                    movement.at(),
                    movement.kind(),
                    movement.quantity(),
                    movement.onHand(),
                    movement.reserved(),
                    movement.reference(),
                    movement.location(),
                    movement.note());
        }
    }
}

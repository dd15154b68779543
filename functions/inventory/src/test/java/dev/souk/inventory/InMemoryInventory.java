package dev.souk.inventory;

import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.application.RememberedReply;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.idempotency.IdempotentRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stock and reservations in maps, under one lock. */
public final class InMemoryInventory implements Stock, Reservations {
    private final Map<Sku, StockItem> stock = new HashMap<>();
    private final Map<OrderId, Reservation> reservations = new HashMap<>();
    private final Map<String, RememberedReply> replies = new HashMap<>();

    /** The reply that was stored with an earlier request. */
    public synchronized Optional<HttpReply> replay(IdempotentRequest request) {
        return Optional.ofNullable(replies.get(request.id()))
                .map(RememberedReply::reply)
                .map(reply -> new HttpReply(reply.status(), reply.headers(), reply.body())
                        .withHeader("idempotent-replayed", "true"));
    }

    @Override
    public synchronized Optional<StockItem> find(Sku sku) {
        return Optional.ofNullable(stock.get(sku));
    }

    @Override
    public synchronized Booking book(StockItem grown, Receipt receipt, RememberedReply reply) {
        if (replies.containsKey(reply.request().id())) {
            return Booking.ALREADY_ANSWERED;
        }
        if (stockOf(grown.sku()).version() != grown.version() - 1) {
            return Booking.STOCK_MOVED;
        }
        replies.put(reply.request().id(), reply);
        stock.put(grown.sku(), grown);
        return Booking.BOOKED;
    }

    @Override
    public synchronized Optional<Reservation> find(OrderId order) {
        return Optional.ofNullable(reservations.get(order));
    }

    @Override
    public synchronized HoldResult hold(Held wanted) {
        Reservation earlier = reservations.get(wanted.order());
        return earlier == null ? take(wanted) : new HoldResult.AlreadyDecided(earlier);
    }

    @Override
    public synchronized HoldResult retake(Expired expired, Committed committed) {
        Reservation standing = standing(expired.order());
        return standing.equals(expired) ? take(committed) : new HoldResult.AlreadyDecided(standing);
    }

    private HoldResult take(Reservation taking) {
        List<Sku> missing = taking.lines().all().stream()
                .filter(line -> stockOf(line.sku()).available() < line.units())
                .map(Line::sku)
                .toList();
        if (!missing.isEmpty()) {
            return new HoldResult.SoldOut(missing);
        }
        taking.lines().all().forEach(line -> move(line.sku(), -line.units()));
        reservations.put(taking.order(), taking);
        return new HoldResult.Stored();
    }

    @Override
    public synchronized Reservation decide(Reservation first) {
        Reservation earlier = reservations.putIfAbsent(first.order(), first);
        return earlier == null ? first : earlier;
    }

    @Override
    public synchronized Reservation release(Held held, Released released) {
        return giveBack(held, released);
    }

    @Override
    public synchronized Reservation takeBack(Committed sold, Released released) {
        return giveBack(sold, released);
    }

    @Override
    public synchronized Reservation expire(Held held, Expired expired) {
        return giveBack(held, expired);
    }

    @Override
    public synchronized Reservation commit(Held held, Committed committed) {
        return replace(held, committed);
    }

    @Override
    public synchronized Reservation renew(Held held, Held renewed) {
        return replace(held, renewed);
    }

    @Override
    public synchronized Reservation close(Expired expired, Released released) {
        return replace(expired, released);
    }

    @Override
    public synchronized List<OrderId> heldPast(Instant limit, int max) {
        return reservations.values().stream()
                .filter(standing ->
                        standing instanceof Held held && !held.expiresAt().isAfter(limit))
                .map(Reservation::order)
                .limit(max)
                .toList();
    }

    private Reservation replace(Reservation read, Reservation next) {
        reservations.replace(read.order(), read, next);
        return standing(read.order());
    }

    private Reservation giveBack(Reservation read, Reservation ended) {
        if (reservations.replace(read.order(), read, ended)) {
            read.lines().all().forEach(line -> move(line.sku(), line.units()));
        }
        return standing(read.order());
    }

    private Reservation standing(OrderId order) {
        return find(order).orElseThrow(() -> new IllegalStateException("no reservation of " + order));
    }

    private StockItem stockOf(Sku sku) {
        return stock.getOrDefault(sku, StockItem.none(sku));
    }

    private void move(Sku sku, int units) {
        StockItem item = stockOf(sku);
        stock.put(sku, new StockItem(sku, item.available() + units, item.received(), item.version() + 1));
    }
}

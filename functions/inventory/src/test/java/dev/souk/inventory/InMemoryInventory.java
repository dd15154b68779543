package dev.souk.inventory;

import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.application.RememberedReply;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.application.Stock;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.Movement;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Share;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockBooking;
import dev.souk.inventory.domain.StockItem;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.fixture.InMemoryReplies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stock and reservations in maps, under one lock. */
public final class InMemoryInventory implements Stock, Reservations {
    private final Map<Sku, StockParts> stock = new HashMap<>();
    private final List<Movement> journal = new ArrayList<>();
    private final Map<OrderId, Reservation> reservations = new HashMap<>();
    private final InMemoryReplies replies = new InMemoryReplies();

    /** What requests were answered with. */
    public InMemoryReplies replies() {
        return replies;
    }

    @Override
    public synchronized StockParts find(Sku sku) {
        return stock.getOrDefault(sku, StockParts.none(sku));
    }

    @Override
    public synchronized Booking book(StockParts read, StockParts next, StockBooking booking, RememberedReply reply) {
        if (replies.knows(reply.request())) {
            return Booking.ALREADY_ANSWERED;
        }
        if (!store(read, next)) {
            return Booking.STOCK_MOVED;
        }
        replies.keep(reply.request(), reply.reply());
        enter(booking.sku(), booking.kind(), booking.units(), booking.reference(), booking.note(), booking.location());
        return Booking.BOOKED;
    }

    @Override
    public synchronized boolean store(StockParts read, StockParts next) {
        if (!find(next.sku()).equals(read)) {
            return false;
        }
        stock.put(next.sku(), next);
        return true;
    }

    @Override
    public synchronized Page movements(Sku sku, int limit, @Nullable String after) {
        List<Movement> all = journal.reversed().stream()
                .filter(movement -> movement.sku().equals(sku))
                .toList();
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(all.size(), from + limit);
        return new Page(all.subList(from, to), to < all.size() ? Integer.toString(to) : null);
    }

    @Override
    public synchronized Optional<Reservation> find(OrderId order) {
        return Optional.ofNullable(reservations.get(order));
    }

    @Override
    public synchronized HoldResult hold(Held wanted) {
        Reservation earlier = reservations.get(wanted.order());
        return earlier == null ? take(wanted, MovementKind.RESERVATION) : new HoldResult.AlreadyDecided(earlier);
    }

    @Override
    public synchronized HoldResult retake(Expired expired, Committed committed) {
        Reservation standing = standing(expired.order());
        return standing.equals(expired)
                ? take(committed, MovementKind.LATE_SALE)
                : new HoldResult.AlreadyDecided(standing);
    }

    private HoldResult take(Reservation taking, MovementKind kind) {
        List<Sku> missing = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (Line line : taking.lines().all()) {
            find(line.sku())
                    .allocate(line.units(), taking.order().value().hashCode())
                    .ifPresentOrElse(shares::addAll, () -> missing.add(line.sku()));
        }
        if (!missing.isEmpty()) {
            return new HoldResult.SoldOut(missing);
        }
        Reservation taken = taken(taking, shares);
        reservations.put(taken.order(), taken);
        move(taken, kind);
        return new HoldResult.Stored();
    }

    private static Reservation taken(Reservation taking, List<Share> shares) {
        boolean ordinary = shares.stream().allMatch(share -> share.part().equals(Part.MAIN));
        Lines lines = taking.lines().takenFrom(ordinary ? List.of() : shares);
        return switch (taking) {
            case Held held -> new Held(held.order(), lines, held.expiresAt(), held.version());
            case Committed sold -> new Committed(sold.order(), lines, sold.version());
            default -> throw new IllegalArgumentException("takes nothing: " + taking);
        };
    }

    @Override
    public synchronized Reservation decide(Reservation first) {
        Reservation earlier = reservations.putIfAbsent(first.order(), first);
        return earlier == null ? first : earlier;
    }

    @Override
    public synchronized Reservation release(Held held, Released released) {
        return replace(held, released, MovementKind.RELEASE);
    }

    @Override
    public synchronized Reservation takeBack(Committed sold, Released released) {
        return replace(sold, released, MovementKind.RESTOCK);
    }

    @Override
    public synchronized Reservation expire(Held held, Expired expired) {
        return replace(held, expired, MovementKind.EXPIRY);
    }

    @Override
    public synchronized Reservation commit(Held held, Committed committed) {
        return replace(held, committed, MovementKind.SALE);
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

    private Reservation replace(Reservation read, Reservation next, MovementKind kind) {
        if (reservations.replace(read.order(), read, next)) {
            move(next, kind);
        }
        return standing(read.order());
    }

    private Reservation standing(OrderId order) {
        return find(order).orElseThrow(() -> new IllegalStateException("no reservation of " + order));
    }

    private void move(Reservation moving, MovementKind kind) {
        moving.lines().shares().forEach(share -> {
            List<StockItem> all = find(share.sku()).all().stream()
                    .map(item -> item.part().equals(share.part()) ? item.move(kind, share.units()) : item)
                    .toList();
            stock.put(share.sku(), new StockParts(share.sku(), all));
            enter(
                    share.sku(),
                    kind,
                    share.units(),
                    moving.order().value(),
                    null,
                    share.part().location());
        });
    }

    private void enter(
            Sku sku, MovementKind kind, long units, String reference, @Nullable String note, String location) {
        journal.add(new Movement(sku, InventoryFixture.NOW, kind, units, reference, note, location));
    }
}

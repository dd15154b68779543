package dev.souk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.application.BookStock;
import dev.souk.inventory.application.BookStockResult.Booked;
import dev.souk.inventory.application.LayOutStock;
import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.application.Stock;
import dev.souk.inventory.application.StockChange;
import dev.souk.inventory.domain.Layout;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.Movement;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Receipt;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** A shop with milk and bread, and the ports its stock is kept behind. */
public record InventoryFixture(Stock stock, Reservations reservations) {
    public static final Sku MILK = new Sku("whole-milk");
    public static final Sku BREAD = new Sku("brown-bread");
    public static final OrderId ORDER = new OrderId("order-1");
    public static final Instant NOW = Instant.parse("2026-05-04T10:15:30Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    public static InventoryFixture inMemory() {
        InMemoryInventory memory = new InMemoryInventory();
        return new InventoryFixture(memory, memory);
    }

    public static Line line(Sku sku, int units) {
        return new Line(sku, units);
    }

    public static Lines lines(Line... lines) {
        return new Lines(Arrays.asList(lines));
    }

    public static Held held(OrderId order, Line... lines) {
        return new Held(order, lines(lines), NOW.plusSeconds(1800), 1);
    }

    /** Goods arrive. */
    public InventoryFixture with(Sku sku, int units) {
        return with(sku, units, Part.MAIN_LOCATION);
    }

    /** Goods arrive at another location. */
    public InventoryFixture with(Sku sku, int units, String location) {
        var request = new IdempotentRequest("I#" + UUID.randomUUID(), "fingerprint");
        var receipt = new Receipt(sku, units, "note-1", location);
        assertThat(new BookStock(stock).handle(receipt, request, InventoryFixture::reply))
                .isInstanceOf(Booked.class);
        return this;
    }

    /** The stock is laid out anew. */
    public InventoryFixture spread(Sku sku, int buckets, String... locations) {
        assertThat(new LayOutStock(stock).handle(sku, new Layout(List.of(locations), buckets), OptionalLong.empty()))
                .isInstanceOf(StockChange.Result.Done.class);
        return this;
    }

    public StockParts stockOf(Sku sku) {
        return stock.find(sku);
    }

    /** Stock that lies in one part. */
    public static StockParts one(Sku sku, long onHand, long reserved, long safetyStock, long received, long version) {
        return new StockParts(sku, List.of(new StockItem(sku, onHand, reserved, safetyStock, received, version)));
    }

    public static StoredReply reply(StockParts grown) {
        return new StoredReply(201, Map.of("content-type", "application/json"), "{\"n\":" + grown.available() + "}");
    }

    /** The whole journal of a product, read page by page, oldest first. */
    public List<Movement> journalOf(Sku sku) {
        List<Movement> all = new ArrayList<>();
        String after = null;
        do {
            Stock.Page page = stock.movements(sku, 3, after);
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all.reversed();
    }

    /** The journal explains every unit. */
    public void assertJournalAddsUp(Sku sku) {
        List<Movement> journal = journalOf(sku);
        assertThat(journal.stream().mapToLong(Movement::onHand).sum())
                .isEqualTo(stockOf(sku).onHand());
        assertThat(journal.stream().mapToLong(Movement::reserved).sum())
                .isEqualTo(stockOf(sku).reserved());
        assertThat(journal.stream()
                        .filter(movement -> movement.kind() == MovementKind.RECEIPT)
                        .mapToLong(Movement::quantity)
                        .sum())
                .isEqualTo(stockOf(sku).received());
    }

    /** Cursors sealed with a key of the test's own. */
    public static Cursors cursors() {
        return new Cursors(new SignedTokens(SigningKeys.fixed("k".repeat(32)), CLOCK));
    }
}

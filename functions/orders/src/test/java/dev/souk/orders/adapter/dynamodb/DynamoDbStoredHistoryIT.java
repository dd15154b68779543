package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static dev.souk.orders.fixture.OrdersFixture.orderOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.orders.application.LinkGuest;
import dev.souk.orders.application.ProjectOrderHistory;
import dev.souk.orders.application.RebuildOrderHistory;
import dev.souk.orders.application.RebuildOrderHistory.Progress;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.fixture.InsideInvocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Four orders, two of a guest who turned out to be Ada, and what is made of them stretch by stretch. */
@ExtendWith(InsideInvocation.class)
class DynamoDbStoredHistoryIT {
    private final TestTable table = TestTable.create();
    private final SteppingClock clock = new SteppingClock();
    private final DynamoDbOrders orders = new DynamoDbOrders(
            table.client(),
            table.name(),
            new IdempotencyRecords(table.client(), table.name(), clock),
            UuidCreator::getTimeOrderedEpoch);
    private final DynamoDbCustomers customers = new DynamoDbCustomers(table.client(), table.name());
    private final DynamoDbOrderSummaries summaries = new DynamoDbOrderSummaries(table.client(), table.name());
    private final ProjectOrderHistory projection = new ProjectOrderHistory(orders, summaries, customers);
    private final RebuildOrderHistory rebuild = new RebuildOrderHistory(
            orders, customers, new DynamoDbStoredHistory(table.client(), table.name()), projection, clock);
    private final Order first = order("first");

    @BeforeEach
    void fillInsideAnInvocation() {
        InsideInvocation.correlation().run(this::fill);
    }

    private void fill() {
        for (Order placed : List.of(first, order("second"), orderOf(EVE, "third"), orderOf(EVE, "fourth"))) {
            orders.accept(acceptance(placed.placing().quoteId().substring("quote-".length()), placed));
            projection.handle(placed.id());
        }
        new LinkGuest(customers, summaries).handle(EVE, ADA);
        orders.append(first, first.next(new Confirmed(), NOON.plusSeconds(1)));
        projection.handle(first.id());
        clock.step(Duration.ofMinutes(5));
    }

    @Test
    void finds_nothing_to_do_where_the_projection_has_been() {
        Set<Map<String, AttributeValue>> before = rows();

        assertThat(all(3, false)).isEqualTo(new Progress(4, 12, 0, 0, 0, List.of(), null));
        assertThat(all(1000, true)).isEqualTo(new Progress(4, 12, 0, 0, 0, List.of(), null));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void makes_the_same_again_from_nothing() {
        Set<Map<String, AttributeValue>> before = rows();
        before.forEach(this::delete);

        assertThat(all(5, true)).isEqualTo(new Progress(4, 12, 12, 0, 0, List.of(), null));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void puts_right_what_says_something_else_whatever_version_it_claims() {
        Set<Map<String, AttributeValue>> before = rows();
        List<Map<String, AttributeValue>> all = List.copyOf(before);
        alter(all.get(0), row -> row.put("amount", n(1)));
        alter(all.get(1), row -> row.put("version", n(77)));
        alter(all.get(2), row -> row.remove("items"));
        alter(all.get(3), row -> row.put("status", s("REFUNDED")));

        assertThat(all(5, false)).isEqualTo(new Progress(4, 12, 4, 0, 0, List.of(), null));
        assertThat(rows()).isNotEqualTo(before);
        assertThat(all(5, true).differing()).isEqualTo(4);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void removes_rows_that_no_order_accounts_for() {
        Set<Map<String, AttributeValue>> before = rows();
        Map<String, AttributeValue> row = before.iterator().next();
        AttributeValue nobodys = s(order("never-placed").id().value());
        alter(row, copy -> copy.put("pk", s("C#somebody-else")));
        alter(row, copy -> copy.put("sk", s("S#REFUNDED#0000000000000#x")));
        alter(row, copy -> {
            copy.put("sk", s("O#0000000000000#x"));
            copy.put("orderId", nobodys);
        });

        assertThat(all(4, false).surplus()).isEqualTo(3);
        assertThat(all(4, true).surplus()).isEqualTo(3);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void leaves_to_the_projection_what_has_just_happened() {
        Order second = order("second");
        orders.append(second, second.next(new Confirmed(), clock.instant().minusSeconds(59)));

        assertThat(all(5, true)).isEqualTo(new Progress(4, 12, 0, 0, 1, List.of(), null));
        clock.step(Duration.ofSeconds(2));
        assertThat(all(5, false).differing()).isEqualTo(2);
    }

    @Test
    void passes_over_an_order_that_cannot_be_read() {
        Map<String, AttributeValue> event = new HashMap<>(table.items().stream()
                .filter(item -> text(item, "pk").equals("O#" + first.id().value())
                        && text(item, "sk").equals("E#0000000002"))
                .findFirst()
                .orElseThrow());
        event.put("dataVersion", n(9));
        table.client().putItem(put -> put.tableName(table.name()).item(event));

        assertThat(all(1000, true)).isEqualTo(new Progress(3, 10, 0, 0, 0, List.of(first.id()), null));
        assertThat(rows()).hasSize(12);
    }

    @Test
    void goes_on_only_from_a_position_it_has_named() {
        assertThatThrownBy(() -> rebuild.handle("!", 5, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rebuild.handle("WyJhIl0", 5, false))
                .hasMessage("expected a position that a rebuild has named");
    }

    /** Goes through the whole table and adds up. */
    private Progress all(int items, boolean correct) {
        int[] counts = new int[5];
        List<OrderId> unreadable = new ArrayList<>();
        @Nullable String after = null;
        do {
            Progress one = rebuild.handle(after, items, correct);
            counts[0] += one.orders();
            counts[1] += one.rows();
            counts[2] += one.differing();
            counts[3] += one.surplus();
            counts[4] += one.unsettled();
            one.unreadable().stream().filter(id -> !unreadable.contains(id)).forEach(unreadable::add);
            after = one.end();
        } while (after != null);
        return new Progress(counts[0], counts[1], counts[2], counts[3], counts[4], unreadable, null);
    }

    private Set<Map<String, AttributeValue>> rows() {
        Set<Map<String, AttributeValue>> rows = new HashSet<>();
        table.items().stream()
                .filter(item ->
                        text(item, "pk").startsWith("C#") && text(item, "sk").contains("#"))
                .forEach(rows::add);
        return rows;
    }

    private void alter(Map<String, AttributeValue> row, Consumer<Map<String, AttributeValue>> change) {
        Map<String, AttributeValue> altered = new HashMap<>(row);
        change.accept(altered);
        table.client().putItem(put -> put.tableName(table.name()).item(altered));
    }

    private void delete(Map<String, AttributeValue> row) {
        table.client()
                .deleteItem(delete ->
                        delete.tableName(table.name()).key(Map.of("pk", s(text(row, "pk")), "sk", s(text(row, "sk")))));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? "" : value.s();
    }
}

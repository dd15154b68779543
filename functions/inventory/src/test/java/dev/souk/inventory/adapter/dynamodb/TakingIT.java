package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.lambda.dynamodb.Items.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Reservation;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.fixture.NoPauses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Units that somebody carries from one bucket to the other whenever an order is about to take them. */
final class TakingIT {
    private static final List<Part> BUCKETS = List.of(Part.MAIN, new Part(Part.MAIN_LOCATION, 1));

    @RegisterExtension
    private final NoPauses pauses = new NoPauses();

    private final TableFixture fixture = TableFixture.create();
    private final DynamoDbClient client = fixture.table().client();
    private final String table = fixture.table().name();
    private int carries;

    @BeforeEach
    void two_units_lie_in_two_buckets() {
        fixture.ports().with(MILK, 2).spread(MILK, 2, Part.MAIN_LOCATION);
    }

    @Test
    void plans_anew_as_often_as_the_units_move_away() {
        carries = 19;

        assertThat(take()).isEqualTo(new HoldResult.Stored());
        assertThat(pauses.asked()).hasSize(19);
        assertThat(fixture.ports().stockOf(MILK).reserved()).isEqualTo(1);
    }

    @Test
    void gives_up_in_the_end_and_has_taken_nothing() {
        carries = 20;

        assertThatThrownBy(this::take)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the units of order order-1 must be found in 20 attempts, others were faster");
        assertThat(fixture.ports().stockOf(MILK).reserved()).isZero();
    }

    private HoldResult take() {
        var taking = new Taking(client, table, new Transactions(client), Journal.system(table));
        return taking.take(held(ORDER, line(MILK, 1)), MovementKind.RESERVATION, this::written, Optional::empty);
    }

    /** What is written together with the units; called between the plan and the writing of it. */
    private List<TransactWriteItem> written(Reservation planned) {
        if (carries-- > 0) {
            Part chosen = planned.lines().shares().getFirst().part();
            BUCKETS.forEach(part -> lay(part, part.equals(chosen) ? 0 : 2));
        }
        var marker = ReservationItems.keyOf(ORDER);
        return List.of(TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(marker).conditionExpression("attribute_not_exists(pk)"))
                .build());
    }

    private void lay(Part part, int units) {
        client.updateItem(update -> update.tableName(table)
                .key(StockItems.keyOf(MILK, part))
                .updateExpression("SET available = :units, onHand = :units")
                .expressionAttributeValues(Map.of(":units", n(units))));
    }
}

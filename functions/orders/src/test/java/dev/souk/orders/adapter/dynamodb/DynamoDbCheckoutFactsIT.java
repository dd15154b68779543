package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.BadJson;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.orders.application.CheckoutFacts;
import dev.souk.orders.application.CheckoutFactsContract;
import dev.souk.orders.application.UnreadableOrder;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DynamoDbCheckoutFactsIT extends CheckoutFactsContract {
    private final TestTable table = TestTable.create();
    private final DynamoDbCheckoutFacts facts = new DynamoDbCheckoutFacts(table.client(), table.name());

    @Override
    protected CheckoutFacts facts() {
        return facts;
    }

    @Test
    void names_the_order_of_a_corrupt_fact_and_gives_back_those_of_others() {
        var fact = new TimelineEntry("1", NOON, "souk.payments", "PaymentCaptured", Shown.nothing());
        OrderId broken = OrderId.derivedFrom("I#broken");
        OrderId sound = OrderId.derivedFrom("I#sound");
        facts.record(broken, fact);
        facts.record(sound, fact);
        table.client()
                .updateItem(update -> update.tableName(table.name())
                        .key(key("O#" + broken.value(), "T#%s#1".formatted(NOON)))
                        .conditionExpression("attribute_exists(pk)")
                        .updateExpression("SET shown = :broken")
                        .expressionAttributeValues(Map.of(":broken", s("{"))));

        assertThatThrownBy(() -> facts.of(broken))
                .isInstanceOf(UnreadableOrder.class)
                .hasMessageContaining(broken.value())
                .hasCauseInstanceOf(BadJson.class);
        assertThat(facts.of(sound)).containsExactly(fact);
    }
}

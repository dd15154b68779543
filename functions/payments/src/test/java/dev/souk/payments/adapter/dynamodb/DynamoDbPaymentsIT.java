package dev.souk.payments.adapter.dynamodb;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.CLOCK;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.PaymentsContract;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Pending;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbPaymentsIT extends PaymentsContract {
    private static final Pending PENDING = new Pending(ORDER, AMOUNT, 1);

    private TestTable table = TestTable.create();

    @Override
    protected Payments empty() {
        table = TestTable.create();
        return Correlated.port(
                Payments.class, new DynamoDbPayments(table.client(), table.name(), EventWriter.system(), CLOCK));
    }

    @Test
    void writes_the_intent_its_fact_and_its_journal_entry_together() {
        Payments payments = empty();
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        assertThat(item("P")).doesNotContainKey("events");

        payments.store(PENDING.authorize("auth_1"));

        assertThat(Items.string(item("P"), "state")).isEqualTo("AUTHORIZED");
        assertThat(Items.string(item("P"), "events"))
                .contains("\"PaymentAuthorized\"", "\"amount\":{\"amount\":2000,\"currency\":\"EUR\"}", "\"auth_1\"");
        assertThat(Items.string(item("J#0000000002"), "kind")).isEqualTo("AUTHORIZATION");
        assertThat(Items.string(item("J#0000000002"), "postings"))
                .isEqualTo("[{\"account\":\"customer\",\"amount\":-2000},"
                        + "{\"account\":\"clearing:order-1\",\"amount\":2000}]");
    }

    @Test
    void announces_a_decline_and_journals_nothing() {
        Payments payments = empty();
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.decline("card_declined"));

        assertThat(Items.string(item("P"), "events")).contains("\"PaymentDeclined\"", "\"card_declined\"");
        assertThat(table.items()).hasSize(1);
    }

    @Test
    void announces_nothing_when_a_void_finds_nothing() {
        empty().store(PaymentIntent.abandon(ORDER));

        assertThat(Items.string(item("P"), "state")).isEqualTo("VOIDED");
        assertThat(item("P")).doesNotContainKeys("events", "amount");
    }

    private Map<String, AttributeValue> item(String sk) {
        return table.items().stream()
                .filter(item -> Items.string(item, "sk").equals(sk))
                .findFirst()
                .orElseThrow();
    }
}

package dev.souk.payments.adapter.dynamodb;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.Reconciliations;
import dev.souk.payments.application.ReconciliationsContract;
import dev.souk.payments.domain.Discrepancy;
import org.junit.jupiter.api.Test;

class DynamoDbReconciliationsIT extends ReconciliationsContract {
    private TestTable table = TestTable.create();

    @Override
    protected Stores empty() {
        table = TestTable.create();
        var payments = new DynamoDbPayments(table.client(), table.name(), EventWriter.system(), CLOCK);
        var reconciliations = new DynamoDbReconciliations(table.client(), table.name(), EventWriter.system());
        return new Stores(
                Correlated.port(Payments.class, payments), Correlated.port(Reconciliations.class, reconciliations));
    }

    @Test
    void announces_a_discrepancy_with_its_item() {
        empty().reconciliations().report(new Discrepancy(Discrepancy.Kind.NOT_TAKEN, AUTHORIZE, AMOUNT));

        assertThat(table.items()).singleElement().satisfies(item -> {
            assertThat(Items.string(item, "pk")).isEqualTo("DISCREPANCY#order-1");
            assertThat(Items.string(item, "events")).contains("\"PaymentDiscrepancyFound\"", "\"order-1:authorize\"");
        });
    }
}

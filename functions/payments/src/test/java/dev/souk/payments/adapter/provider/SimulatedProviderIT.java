package dev.souk.payments.adapter.provider;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.CLOCK;
import static dev.souk.payments.PaymentsFixture.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SimulatedProviderIT extends SimulatedProviderContract {
    private final TestTable table = TestTable.create();

    @Override
    protected PaymentProvider fresh(List<Duration> pauses) {
        var ledger = new DynamoDbProviderLedger(table.client(), table.name());
        return new SimulatedProvider(ledger, pauses::add, CLOCK, UUID::randomUUID);
    }

    @Test
    void keeps_books_that_anybody_can_check() {
        fresh(List.of()).authorize(AUTHORIZE, AMOUNT, APPROVE);

        assertThat(entries()).singleElement().satisfies(item -> {
            assertThat(Items.string(item, "pk")).isEqualTo("K#order-1:authorize");
            assertThat(Items.string(item, "kind")).isEqualTo("AUTHORIZATION");
            assertThat(Items.string(item, "orderId")).isEqualTo("order-1");
            assertThat(Items.number(item, "amount")).isEqualTo(2_000);
            assertThat(Items.string(item, "currency")).isEqualTo("EUR");
            assertThat(Items.string(item, "outcome")).isEqualTo("APPROVED");
            assertThat(item.toString()).doesNotContain("tok_");
        });
    }

    @Test
    void takes_or_lets_go_but_never_both_when_asked_at_once() throws InterruptedException {
        PaymentProvider provider = fresh(List.of());
        String authorization = provider.authorize(AUTHORIZE, AMOUNT, APPROVE) instanceof Approved approved
                ? approved.reference()
                : "none";
        List<Callable<ProviderAnswer>> calls = IntStream.range(0, 16)
                .mapToObj(caller -> (Callable<ProviderAnswer>) () -> caller % 2 == 0
                        ? provider.capture(CAPTURE, authorization, AMOUNT)
                        : provider.voidAuthorization(VOID, authorization))
                .toList();

        List<ProviderAnswer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).filteredOn(Approved.class::isInstance).hasSize(8);
        assertThat(answers.stream().filter(Approved.class::isInstance).distinct())
                .hasSize(1);
        assertThat(entries()).hasSize(2);
    }

    private List<Map<String, AttributeValue>> entries() {
        return table.items().stream()
                .filter(item -> Items.string(item, "pk").startsWith("K#"))
                .toList();
    }
}

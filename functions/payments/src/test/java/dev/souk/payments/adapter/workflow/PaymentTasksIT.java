package dev.souk.payments.adapter.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.TestContext;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.payments.domain.Posting;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The three steps as Lambda runs them, on DynamoDB Local, from many threads at once. */
class PaymentTasksIT {
    private final TestTable table = TestTable.create();
    private final TestTable ledger = TestTable.create();
    private final Map<String, String> environment = Map.of(
            "TABLE_NAME", table.name(),
            "PROVIDER_TABLE_NAME", ledger.name(),
            "PAYMENT_PROVIDER", "simulated",
            "AWS_REGION", "eu-central-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test",
            "AWS_SESSION_TOKEN", "test",
            "AWS_ENDPOINT_URL", DynamoDbLocal.shared().endpoint().toString());
    private final RequestStreamHandler authorize = new AuthorizePaymentTask(environment);
    private final RequestStreamHandler capture = new CapturePaymentTask(environment);
    private final RequestStreamHandler voiding = new VoidPaymentTask(environment);

    @Test
    void authorizes_and_captures_once_however_often_it_is_asked_at_once() throws InterruptedException {
        List<String> authorized = atOnce(16, caller -> run(authorize, "tok_timeout"));
        List<String> captured = atOnce(16, caller -> run(capture, null));

        assertThat(authorized).allMatch(answer -> answer.contains("AUTHORIZED")).containsOnly(authorized.getFirst());
        assertThat(captured).allMatch(answer -> answer.contains("CAPTURED")).containsOnly(captured.getFirst());
        assertThat(ledger.items())
                .filteredOn(item -> Items.string(item, "pk").startsWith("K#"))
                .hasSize(2);
        assertThat(balanceOf("provider")).isEqualTo(2_000);
        assertThat(balanceOf("clearing:order-1")).isZero();
    }

    @Test
    void holds_nothing_after_a_void_that_raced_the_authorisation() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            String order = "order-" + round;
            atOnce(4, caller -> caller % 2 == 0 ? run(authorize, "tok_approve", order) : run(voiding, null, order));

            boolean approved = ledgerHas(order + ":authorize");
            assertThat(ledgerHas(order + ":void")).as("%s is void", order).isEqualTo(approved);
            assertThat(balanceOf("clearing:" + order)).isZero();
        }
    }

    private boolean ledgerHas(String key) {
        return ledger.items().stream().anyMatch(item -> Items.string(item, "pk").equals("K#" + key));
    }

    private long balanceOf(String account) {
        return table.items().stream()
                .filter(item -> Items.string(item, "sk").startsWith("J#"))
                .flatMap(item -> Arrays.stream(Json.read(Items.string(item, "postings"), Posting[].class)))
                .filter(posting -> posting.account().equals(account))
                .mapToLong(Posting::amount)
                .sum();
    }

    private static String run(RequestStreamHandler task, @Nullable String token) {
        return run(task, token, "order-1");
    }

    private static String run(RequestStreamHandler task, @Nullable String token, String order) {
        String payment = token == null
                ? ""
                : "\"customerId\":\"c\",\"amount\":{\"amount\":2000,\"currency\":\"EUR\"},\"paymentToken\":\"%s\","
                        .formatted(token);
        String input = "{\"orderId\":\"%s\",%s\"correlationId\":\"correlation-1\"}".formatted(order, payment);
        var output = new ByteArrayOutputStream();
        try {
            task.handleRequest(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private interface Caller {
        String call(int number);
    }

    private static List<String> atOnce(int callers, Caller caller) throws InterruptedException {
        List<Callable<String>> calls = IntStream.range(0, callers)
                .mapToObj(number -> (Callable<String>) () -> caller.call(number))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}

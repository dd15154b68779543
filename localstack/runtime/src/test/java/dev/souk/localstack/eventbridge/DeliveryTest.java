package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Received;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class DeliveryTest extends EventBusFixture {
    @Test
    void tries_a_failing_target_again_and_again() {
        functions.does(_ -> {
            if (functions.invoked().size() < 4) {
                throw new AwsFault("TooManyRequestsException", 429, "rate exceeded");
            }
            return new Invocation(Json.object(), null);
        });
        EventBuses buses = buses(toFunction("'RetryPolicy':{'MaximumRetryAttempts':5}"));
        api(buses).call("PutEvents", entries(PLACED), new Caller.Developer());
        time.settle();
        assertThat(buses.pending()).isEqualTo(1);

        time.advance(Duration.ofMinutes(1));

        assertThat(buses.pending()).isZero();
        assertThat(archive.events().getFirst().deliveries())
                .containsExactly(new Delivery("placed", "T", Stack.functionArn("f"), Delivery.Outcome.DELIVERED, 4));
    }

    @Test
    void gives_a_dead_letter_to_the_queue_of_the_target_and_says_why() {
        functions.does(_ -> {
            throw new AwsFault("TooManyRequestsException", 429, "rate exceeded");
        });
        put(
                toFunction("'RetryPolicy':{'MaximumRetryAttempts':1},'DeadLetterConfig':{'Arn':'%s'}"
                        .formatted(Stack.queueArn("lost"))),
                PLACED);
        time.advance(Duration.ofMinutes(1));

        Received letter = received("lost").getFirst();

        assertThat(Json.parse(letter.body()).path("detail-type").asText()).isEqualTo("OrderPlaced");
        assertThat(letter.attributes().path("ERROR_CODE").path("StringValue").asText())
                .isEqualTo("TooManyRequestsException");
        assertThat(letter.attributes()
                        .path("RETRY_ATTEMPTS")
                        .path("StringValue")
                        .asText())
                .isEqualTo("1");
        assertThat(outcome()).isEqualTo(Delivery.Outcome.DEAD_LETTERED);
    }

    @Test
    void drops_at_once_what_it_may_not_deliver_and_has_no_dead_letter_queue_for() {
        permissions.deny("sqs:SendMessage");
        put(toQueue(""), PLACED);

        assertThat(outcome()).isEqualTo(Delivery.Outcome.DROPPED);
    }

    @Test
    void fills_an_input_transformer() {
        put(
                toQueue(
                        "'InputTransformer':{'InputPathsMap':{'order':'$.detail.data.orderId','total':'$.detail.data.total'},'InputTemplate':'{\\'text\\':\\'order <order> is here\\',\\'id\\':<order>,\\'total\\':<total>}'}"),
                PLACED);

        assertThat(received("starter").getFirst().body())
                .isEqualTo("{\"text\":\"order o-1 is here\",\"id\":\"o-1\",\"total\":1.10}");
    }

    @Test
    void sends_one_part_of_the_event_by_its_path() {
        put(toQueue("'InputPath':'$.detail.data.orderId'"), PLACED);

        assertThat(received("starter").getFirst().body()).isEqualTo("\"o-1\"");
    }
}

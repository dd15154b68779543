package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A full batch with one record that never works, wherever it stands: it alone is given up, and the rest is taken in order. */
final class PoisonPositionTest extends StreamMappingFixture {
    private static final int BATCH = 100;
    private final List<String> applied = new ArrayList<>();

    static IntStream positions() {
        return IntStream.rangeClosed(1, BATCH);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void of_a_batch_that_fails_as_a_whole(int position) {
        functions.does(this::allOrNothing);
        deliver(position);
    }

    @ParameterizedTest
    @MethodSource("positions")
    void of_a_batch_whose_function_names_the_first_that_failed(int position) {
        functions.does(this::upToTheFirst);
        deliver(position);
    }

    private void deliver(int position) {
        Mappings mappings = start(
                ",'BatchSize':%d,'BisectBatchOnFunctionError':true,'MaximumRetryAttempts':2,'FunctionResponseTypes':['ReportBatchItemFailures'],'DestinationConfig':{'OnFailure':{'Destination':'%s'}}"
                        .formatted(BATCH, Stack.queueArn("lost")));
        List<String> others = new ArrayList<>();
        for (int i = 1; i <= BATCH; i++) {
            if (i == position) {
                stream.write("s1", "poison");
            } else {
                stream.write("s1", "r" + i);
                others.add("r" + i);
            }
        }
        ring(mappings);
        time.advance(Duration.ofMinutes(5));
        stream.write("s1", "later");
        others.add("later");
        ring(mappings);
        time.advance(Duration.ofMinutes(5));

        assertThat(mappings.idle()).isTrue();
        assertThat(applied.stream().distinct()).containsExactlyElementsOf(others);
        assertThat(queues.byName("lost").receive(10, Optional.empty()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("\"batchSize\":1"));
    }

    private Invocation allOrNothing(JsonNode payload) {
        List<String> names = namesOf(payload);
        if (names.contains("poison")) {
            return failure();
        }
        applied.addAll(names);
        return success();
    }

    private Invocation upToTheFirst(JsonNode payload) {
        List<String> names = namesOf(payload);
        int poison = names.indexOf("poison");
        if (poison < 0) {
            applied.addAll(names);
            return success();
        }
        applied.addAll(names.subList(0, poison));
        String sequence = Json.elements(payload.path("Records"))
                .get(poison)
                .at("/dynamodb/SequenceNumber")
                .asText();
        return new Invocation(
                Json.parse("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}".formatted(sequence)), null);
    }

    private static List<String> namesOf(JsonNode payload) {
        return Json.elements(payload.path("Records")).stream()
                .map(record -> record.at("/dynamodb/NewImage/name/S").asText())
                .toList();
    }
}

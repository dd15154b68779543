package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StreamRetryTest extends StreamMappingFixture {
    @Test
    void tries_a_failing_batch_again_ever_more_slowly_and_keeps_the_order() {
        functions.fails();
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);
        stream.write("s1", "b");
        ring(mappings);
        time.advance(Duration.ofMillis(100 + 200 + 400));
        assertThat(functions.payloads()).hasSize(4);
        assertThat(mappings.idle()).isFalse();

        functions.replies("{}");
        time.advance(Duration.ofSeconds(1));

        assertThat(names(4)).containsExactly("a");
        assertThat(names(5)).containsExactly("b");
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void isolates_a_poison_record_by_halving_and_tells_the_destination() {
        functions.does(payload -> Json.write(payload).contains("\"poison\"") ? failure() : success());
        Mappings mappings = start(
                ",'BisectBatchOnFunctionError':true,'MaximumRetryAttempts':2,'DestinationConfig':{'OnFailure':{'Destination':'%s'}}"
                        .formatted(Stack.queueArn("lost")));
        stream.write("s1", "a");
        stream.write("s1", "b");
        String poison = stream.write("s1", "poison");
        stream.write("s1", "c");
        ring(mappings);
        time.advance(Duration.ofMinutes(1));

        assertThat(mappings.idle()).isTrue();
        JsonNode told = Json.parse(
                queues.byName("lost").receive(10, Optional.empty()).getFirst().body());
        assertThat(told.path("requestContext").path("condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(told.path("requestContext").path("approximateInvokeCount").asInt())
                .isEqualTo(3);
        assertThat(told.path("DDBStreamBatchInfo").path("startSequenceNumber").asText())
                .isEqualTo(poison);
        assertThat(told.path("DDBStreamBatchInfo").path("endSequenceNumber").asText())
                .isEqualTo(poison);
        assertThat(told.path("DDBStreamBatchInfo").path("batchSize").asInt()).isEqualTo(1);
        assertThat(names(functions.payloads().size() - 1)).containsExactly("c");
    }

    @Test
    void goes_on_from_the_first_record_that_the_function_reports() {
        Mappings mappings = start(",'FunctionResponseTypes':['ReportBatchItemFailures']");
        stream.write("s1", "a");
        String second = stream.write("s1", "b");
        String third = stream.write("s1", "c");
        functions.does(_ -> functions.payloads().size() == 1
                ? new Invocation(
                        Json.parse("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"},{\"itemIdentifier\":\"%s\"}]}"
                                .formatted(third, second)),
                        null)
                : success());
        ring(mappings);
        time.advance(Duration.ofSeconds(1));

        assertThat(names(1)).containsExactly("b", "c");
        assertThat(functions.payloads()).hasSize(2);
    }

    @Test
    void retries_the_whole_batch_when_the_report_names_a_record_it_does_not_have() {
        functions.replies("{'batchItemFailures':[{'itemIdentifier':'unknown'}]}");
        Mappings mappings = start(",'FunctionResponseTypes':['ReportBatchItemFailures']");
        stream.write("s1", "a");
        stream.write("s1", "b");
        ring(mappings);
        time.advance(Duration.ofMillis(100));

        assertThat(names(1)).containsExactly("a", "b");
    }

    @Test
    void gives_up_records_that_have_grown_too_old() {
        functions.fails();
        Mappings mappings =
                start(",'MaximumRecordAgeInSeconds':60,'DestinationConfig':{'OnFailure':{'Destination':'%s'}}"
                        .formatted(Stack.queueArn("lost")));
        stream.write("s1", "a");
        ring(mappings);
        time.advance(Duration.ofMinutes(3));

        assertThat(mappings.idle()).isTrue();
        assertThat(queues.byName("lost")
                        .receive(10, Optional.empty())
                        .getFirst()
                        .body())
                .contains("RecordAgeExceeded");
    }

    @Test
    void does_not_count_throttling_as_a_retry() {
        functions.does(_ -> {
            if (functions.payloads().size() < 5) {
                throw new AwsFault("TooManyRequestsException", 429, "rate exceeded");
            }
            return success();
        });
        Mappings mappings = start(",'MaximumRetryAttempts':0");
        stream.write("s1", "a");
        ring(mappings);
        time.advance(Duration.ofMinutes(1));

        assertThat(functions.payloads()).hasSize(5);
        assertThat(mappings.idle()).isTrue();
    }
}

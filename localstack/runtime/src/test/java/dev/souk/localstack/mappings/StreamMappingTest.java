package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.fixtures.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StreamMappingTest extends StreamMappingFixture {
    private static final Duration BUSY = Duration.ofMillis(50);

    @Test
    void gives_the_function_what_was_written_as_soon_as_the_doorbell_rings() {
        Mappings mappings = start("");
        stream.write("s1", "a");
        stream.write("s1", "b");
        assertThat(functions.payloads()).isEmpty();

        ring(mappings);

        assertThat(names(0)).containsExactly("a", "b");
        JsonNode record = functions.payloads().getFirst().path("Records").path(0);
        assertThat(record.path("eventSourceARN").asText()).isEqualTo(Stack.streamArn("orders"));
        assertThat(record.path("awsRegion").asText()).isEqualTo("eu-central-1");
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void looks_once_a_second_for_what_was_written_past_the_doorbell() {
        start("");
        stream.write("s1", "a");

        time.advance(Duration.ofSeconds(1));

        assertThat(functions.payloads()).hasSize(1);
    }

    @Test
    void passes_only_what_a_filter_wants() {
        Mappings mappings = start(
                ",'FilterCriteria':{'Filters':[{'Pattern':'{\\'dynamodb\\':{\\'NewImage\\':{\\'name\\':{\\'S\\':[{\\'prefix\\':\\'x\\'}]}}}}'}]}");
        stream.write("s1", "a");
        stream.write("s1", "x1");
        ring(mappings);

        assertThat(names(0)).containsExactly("x1");
    }

    @Test
    void cuts_what_it_reads_into_batches() {
        Mappings mappings = start(",'BatchSize':2");
        for (String name : List.of("a", "b", "c")) {
            stream.write("s1", name);
        }
        ring(mappings);

        assertThat(names(0)).containsExactly("a", "b");
        assertThat(names(1)).containsExactly("c");
    }

    @Test
    void waits_for_more_when_it_has_a_batching_window() {
        Mappings mappings = start(",'MaximumBatchingWindowInSeconds':5");
        stream.write("s1", "a");
        ring(mappings);
        assertThat(mappings.idle()).isFalse();
        time.advance(Duration.ofSeconds(3));
        stream.write("s1", "b");
        time.advance(Duration.ofSeconds(3));

        assertThat(functions.payloads()).hasSize(1);
        assertThat(names(0)).containsExactly("a", "b");
    }

    @Test
    void reads_a_child_shard_only_when_its_parent_is_done() {
        functions.fails();
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);
        stream.close("s1");
        stream.open("s2", Optional.of("s1"));
        stream.write("s2", "b");
        time.advance(Duration.ofSeconds(1));
        functions.replies("{}");
        time.advance(Duration.ofMinutes(1));

        assertThat(names(functions.payloads().size() - 2)).containsExactly("a");
        assertThat(names(functions.payloads().size() - 1)).containsExactly("b");
    }

    @Test
    void is_not_at_rest_until_it_knows_what_follows_on_a_shard_that_ended() {
        Mappings mappings = start("");
        stream.close("s1");
        stream.open("s2", Optional.of("s1"));
        stream.write("s2", "b");
        List<Boolean> atRest = new ArrayList<>();
        stream.onLook(() -> atRest.add(mappings.idle()));
        ring(mappings);

        assertThat(atRest).containsExactly(false);
        assertThat(names(0)).containsExactly("b");
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void gathers_what_comes_shortly_after_a_read() {
        Mappings mappings = start("");
        for (String name : List.of("a", "b", "c")) {
            stream.write("s1", name);
            ring(mappings);
        }
        assertThat(mappings.idle()).isFalse();
        time.advance(BUSY);

        assertThat(names(0)).containsExactly("a");
        assertThat(names(1)).containsExactly("b", "c");
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void goes_on_where_it_was_when_its_iterator_has_gone_bad() {
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);
        stream.expireIterators();
        stream.write("s1", "b");
        ring(mappings);
        time.advance(BUSY);

        assertThat(names(0)).containsExactly("a");
        assertThat(names(1)).containsExactly("b");
    }

    @Test
    void skips_what_was_written_before_it_started_at_latest() {
        stream.write("s1", "old");
        Mappings mappings = start(",'StartingPosition':'LATEST'");
        stream.write("s1", "new");
        ring(mappings);

        assertThat(names(0)).containsExactly("new");
    }

    @Test
    void does_not_start_when_the_role_may_not_read_the_stream() {
        permissions.deny("dynamodb:GetRecords");
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);

        assertThat(functions.payloads()).isEmpty();
        assertThat(mappings.refusals()).containsOnlyKeys("relay");
        assertThat(mappings.refusals().get("relay")).contains("dynamodb:GetRecords " + Stack.streamArn("orders"));
    }
}

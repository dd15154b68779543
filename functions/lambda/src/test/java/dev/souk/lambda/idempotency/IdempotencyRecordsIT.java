package dev.souk.lambda.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.fixture.TestTable;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class IdempotencyRecordsIT {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final IdempotentRequest REQUEST = new IdempotentRequest("I#1", "asked");
    private static final StoredReply REPLY = new StoredReply(202, Map.of("location", "/orders/1"), "{\"id\":\"1\"}");

    private final TestTable table = TestTable.create();
    private final IdempotencyRecords records = at(NOW);

    private IdempotencyRecords at(Instant now) {
        return new IdempotencyRecords(table.client(), table.name(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private TransactionOutcome write(IdempotencyRecords records, StoredReply reply) {
        return new Transactions(table.client()).write(List.of(records.put(REQUEST, reply)));
    }

    @Test
    void replays_the_reply_byte_for_byte() {
        assertThat(records.replay(REQUEST)).isEmpty();
        assertThat(write(records, REPLY)).isInstanceOf(TransactionOutcome.Committed.class);
        HttpReply replay = records.replay(REQUEST).orElseThrow();
        assertThat(replay.status()).isEqualTo(202);
        assertThat(replay.body()).isEqualTo(REPLY.body());
        assertThat(replay.headers())
                .containsEntry("location", "/orders/1")
                .containsEntry("idempotent-replayed", "true");
    }

    @Test
    void refuses_a_second_first_reply() {
        write(records, REPLY);
        assertThat(write(records, new StoredReply(202, Map.of(), "{}")))
                .isInstanceOf(TransactionOutcome.ConditionsFailed.class);
        assertThat(records.replay(REQUEST).orElseThrow().body()).isEqualTo(REPLY.body());
    }

    @Test
    void refuses_the_key_for_something_else() {
        write(records, REPLY);
        assertThatThrownBy(() -> records.replay(new IdempotentRequest("I#1", "something else")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    }

    @Test
    void forgets_after_a_day_without_waiting_for_the_table_to_clean_up() {
        write(records, REPLY);
        IdempotencyRecords later = at(NOW.plus(Duration.ofHours(24)));
        assertThat(later.replay(REQUEST)).isEmpty();
        assertThat(write(later, new StoredReply(202, Map.of(), "{}"))).isInstanceOf(TransactionOutcome.Committed.class);
    }

    @Test
    void replaces_only_the_reply_of_the_very_request() {
        assertThatThrownBy(() -> records.replace(REQUEST, REPLY)).isInstanceOf(ConditionalCheckFailedException.class);
        write(records, REPLY);
        records.replace(REQUEST, new StoredReply(200, Map.of(), "{\"status\":\"CONFIRMED\"}"));
        assertThat(records.replay(REQUEST).orElseThrow().body()).isEqualTo("{\"status\":\"CONFIRMED\"}");
    }
}

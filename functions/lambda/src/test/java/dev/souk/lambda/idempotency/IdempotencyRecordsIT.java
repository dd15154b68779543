package dev.souk.lambda.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdempotencyRecordsIT extends RepliesContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final StoredReply OTHER = new StoredReply(202, Map.of(), "{}");

    private final TestTable table = TestTable.create();
    private final IdempotencyRecords records = at(NOW);

    @Override
    Replies replies() {
        return records;
    }

    private IdempotencyRecords at(Instant now) {
        return new IdempotencyRecords(table.client(), table.name(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private TransactionOutcome write(IdempotencyRecords records, StoredReply reply) {
        return new Transactions(table.client()).write(List.of(records.put(REQUEST, reply)));
    }

    @Test
    void keeps_the_first_reply_when_it_travels_with_an_effect() {
        assertThat(write(records, REPLY)).isInstanceOf(TransactionOutcome.Committed.class);
        assertThat(write(records, OTHER)).isInstanceOf(TransactionOutcome.ConditionsFailed.class);
        assertThat(records.replay(REQUEST)).contains(REPLY.replayed());
    }

    @Test
    void forgets_after_a_day_without_waiting_for_the_table_to_clean_up() {
        write(records, REPLY);
        IdempotencyRecords later = at(NOW.plus(Duration.ofHours(24)));
        assertThat(later.replay(REQUEST)).isEmpty();
        assertThat(write(later, OTHER)).isInstanceOf(TransactionOutcome.Committed.class);
        assertThat(at(NOW.plus(Duration.ofDays(2))).keep(REQUEST, REPLY)).isTrue();
    }
}

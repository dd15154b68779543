package dev.souk.lambda.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every keeper of replies promises. */
abstract class RepliesContract {
    static final IdempotentRequest REQUEST = new IdempotentRequest("I#1", "asked");
    static final StoredReply REPLY = new StoredReply(202, Map.of("location", "/orders/1"), "{\"id\":\"1\"}");
    private static final IdempotentRequest ANOTHER = new IdempotentRequest("I#1", "something else");
    private static final StoredReply LATER = new StoredReply(200, Map.of(), "{\"status\":\"CONFIRMED\"}");

    abstract Replies replies();

    @Test
    void replays_the_reply_byte_for_byte() {
        assertThat(replies().replay(REQUEST)).isEmpty();
        assertThat(replies().keep(REQUEST, REPLY)).isTrue();

        HttpReply replay = replies().replay(REQUEST).orElseThrow();

        assertThat(replay.status()).isEqualTo(202);
        assertThat(replay.body()).isEqualTo(REPLY.body());
        assertThat(replay.headers())
                .containsEntry("location", "/orders/1")
                .containsEntry("idempotent-replayed", "true");
    }

    @Test
    void keeps_the_first_reply() {
        assertThat(replies().remember(REQUEST, REPLY)).isEqualTo(REPLY.http());
        assertThat(replies().keep(REQUEST, LATER)).isFalse();
        assertThat(replies().remember(REQUEST, LATER)).isEqualTo(REPLY.replayed());
        assertThat(replies().first(REQUEST)).isEqualTo(REPLY.replayed());
    }

    @Test
    void refuses_the_key_for_something_else() {
        replies().keep(REQUEST, REPLY);

        assertThatThrownBy(() -> replies().replay(ANOTHER)).satisfies(refusal -> assertStatus(refusal, 422));
        assertThatThrownBy(() -> replies().remember(ANOTHER, LATER)).satisfies(refusal -> assertStatus(refusal, 422));
    }

    @Test
    void asks_to_try_again_when_the_first_reply_cannot_be_read() {
        assertThatThrownBy(() -> replies().first(REQUEST)).satisfies(refusal -> {
            assertStatus(refusal, 409);
            assertThat(((Problem) refusal).reply("/").headers()).containsEntry("retry-after", "1");
        });
    }

    @Test
    void replaces_only_the_reply_of_the_very_request() {
        assertThatThrownBy(() -> replies().replace(REQUEST, LATER)).isInstanceOf(IllegalStateException.class);
        replies().keep(REQUEST, REPLY);
        assertThatThrownBy(() -> replies().replace(ANOTHER, LATER)).isInstanceOf(IllegalStateException.class);

        replies().replace(REQUEST, LATER);

        assertThat(replies().replay(REQUEST)).contains(LATER.replayed());
    }

    private static void assertStatus(Throwable refusal, int status) {
        assertThat(refusal)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }
}

package dev.souk.localstack.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class QueueTest {
    private final ManualScheduler time = new ManualScheduler();
    private final Queues queues = new Queues(
            List.of(
                    Stack.queue(
                            "work",
                            "{'VisibilityTimeout':60,'MessageRetentionPeriod':'3600','RedrivePolicy':{'deadLetterTargetArn':'%s','maxReceiveCount':2}}"
                                    .formatted(Stack.queueArn("dead"))),
                    Stack.queue("dead", "{}"),
                    Stack.queue("slow", "{'DelaySeconds':10}")),
            time,
            new Ids());
    private final Queue work = queues.byName("work");
    private final Queue dead = queues.byName("dead");

    @Test
    void hides_a_received_message_until_its_visibility_timeout_has_passed() {
        work.send(Outgoing.from("test", "hello"));

        assertThat(bodies(receive(work))).containsExactly("hello");
        time.advance(Duration.ofSeconds(59));
        assertThat(receive(work)).isEmpty();
        time.advance(Duration.ofSeconds(1));
        assertThat(receive(work))
                .singleElement()
                .satisfies(again -> assertThat(again.receiveCount()).isEqualTo(2));
    }

    @Test
    void forgets_a_deleted_message() {
        work.send(Outgoing.from("test", "hello"));
        work.delete(receive(work).getFirst().receiptHandle());

        time.advance(Duration.ofMinutes(5));
        assertThat(receive(work)).isEmpty();
        assertThat(work.depth().empty()).isTrue();
    }

    @Test
    void deletes_nothing_by_a_handle_that_a_later_receive_has_replaced() {
        work.send(Outgoing.from("test", "hello"));
        String stale = receive(work).getFirst().receiptHandle();
        time.advance(Duration.ofMinutes(1));
        receive(work);

        work.delete(stale);

        assertThat(work.depth()).isEqualTo(new QueueDepth(0, 1, 0));
    }

    @Test
    void moves_a_message_to_the_dead_letter_queue_when_it_is_received_once_too_often() {
        work.send(Outgoing.from("test", "poison"));
        receive(work);
        time.advance(Duration.ofMinutes(1));
        receive(work);
        time.advance(Duration.ofMinutes(1));

        assertThat(receive(work)).isEmpty();
        assertThat(receive(dead)).singleElement().satisfies(buried -> {
            assertThat(buried.body()).isEqualTo("poison");
            assertThat(buried.deadLetterSourceArn()).contains(Stack.queueArn("work"));
        });
    }

    @Test
    void keeps_a_delayed_message_back() {
        Queue slow = queues.byName("slow");
        slow.send(Outgoing.from("test", "later"));

        assertThat(slow.depth()).isEqualTo(new QueueDepth(0, 0, 1));
        assertThat(receive(slow)).isEmpty();
        time.advance(Duration.ofSeconds(10));
        assertThat(bodies(receive(slow))).containsExactly("later");
    }

    @Test
    void drops_what_is_older_than_the_retention_period() {
        work.send(Outgoing.from("test", "old"));
        time.advance(Duration.ofHours(1));

        assertThat(work.depth().empty()).isTrue();
    }

    @Test
    void answers_a_long_poll_as_soon_as_a_message_arrives() {
        CompletableFuture<List<Received>> poll = work.poll(10, Optional.empty(), Duration.ofSeconds(20));
        time.advance(Duration.ofSeconds(5));
        assertThat(poll).isNotDone();

        work.send(Outgoing.from("test", "hello"));

        assertThat(poll.join()).hasSize(1);
    }

    @Test
    void answers_a_long_poll_with_nothing_when_its_wait_is_over() {
        CompletableFuture<List<Received>> poll = work.poll(10, Optional.empty(), Duration.ofSeconds(20));
        time.advance(Duration.ofSeconds(20));

        assertThat(poll.join()).isEmpty();
        work.send(Outgoing.from("test", "for somebody else"));
        assertThat(work.depth().visible()).isEqualTo(1);
    }

    @Test
    void answers_a_long_poll_when_a_hidden_message_comes_back() {
        work.send(Outgoing.from("test", "hello"));
        work.receive(1, Optional.of(Duration.ofSeconds(3)));
        CompletableFuture<List<Received>> poll = work.poll(1, Optional.empty(), Duration.ofSeconds(20));

        time.advance(Duration.ofSeconds(3));

        assertThat(poll.join()).hasSize(1);
    }

    @Test
    void tells_its_listeners_when_there_is_something_to_receive() {
        List<String> heard = new ArrayList<>();
        work.onVisible(() -> heard.addAll(bodies(receive(work))));
        work.send(Outgoing.from("test", "a"));
        work.send(Outgoing.from("test", "b"));
        time.settle();

        assertThat(heard).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void makes_a_message_visible_at_once_when_its_visibility_is_set_to_zero() {
        work.send(Outgoing.from("test", "hello"));
        work.changeVisibility(receive(work).getFirst().receiptHandle(), Duration.ZERO);

        assertThat(bodies(receive(work))).containsExactly("hello");
    }

    @Test
    void refuses_to_change_the_visibility_of_a_message_that_is_not_in_flight() {
        work.send(Outgoing.from("test", "hello"));
        String handle = receive(work).getFirst().receiptHandle();
        time.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> work.changeVisibility(handle, Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        AwsFault.class, fault -> assertThat(fault.code()).isEqualTo("MessageNotInflight"));
    }

    @Test
    void refuses_fifo_queues_by_name() {
        assertThatThrownBy(() -> new Queues(List.of(Stack.queue("line.fifo", "{}")), time, new Ids()))
                .hasMessage("expected a standard queue, got FIFO queue line.fifo");
    }

    private static List<Received> receive(Queue queue) {
        return queue.receive(10, Optional.empty());
    }

    private static List<String> bodies(List<Received> received) {
        return received.stream().map(Received::body).toList();
    }
}

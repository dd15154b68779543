package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.FaultPlan;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queue;
import dev.souk.localstack.sqs.Queues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class BatchFaultsTest {
    private final ManualScheduler time = new ManualScheduler();
    private final ScriptedFunctions functions = new ScriptedFunctions();
    private final List<Integer> backlogsWhileLate = new ArrayList<>();
    private final FaultInjection faults = new FaultInjection(_ -> backlogsWhileLate.add(backlog()));
    private final Queues queues =
            new Queues(List.of(Stack.queue("work", "{'VisibilityTimeout':180}")), time, new Ids());
    private final Queue work = queues.byName("work");
    private final Mappings mappings = new Mappings(
            List.of(Stack.mapping(
                    "work",
                    "{'EventSourceArn':'%s','FunctionName':'%s'}"
                            .formatted(Stack.queueArn("work"), Stack.functionArn("worker")))),
            new InMemoryStream(time.clock()),
            functions,
            queues,
            new Permissions(),
            time,
            new Ids(),
            faults);

    @BeforeEach
    void start() {
        mappings.start();
        time.settle();
    }

    private int backlog() {
        return mappings.backlogs().values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void a_function_is_given_the_same_messages_twice() {
        faults.begin(new FaultPlan(100, Set.of(Fault.DELIVERED_TWICE), 1, ""));
        send();

        assertThat(functions.payloads()).hasSize(2);
        assertThat(functions.payloads().getFirst())
                .isEqualTo(functions.payloads().getLast());
        assertThat(work.depth().empty()).isTrue();
    }

    @Test
    void messages_that_come_late_are_under_way_meanwhile() {
        faults.begin(new FaultPlan(100, Set.of(Fault.DELIVERED_LATE), 1, ""));
        send();

        assertThat(backlogsWhileLate).containsExactly(1);
        assertThat(functions.payloads()).hasSize(1);
        assertThat(backlog()).isZero();
    }

    @Test
    void a_message_that_was_not_handled_comes_again_after_two_seconds_instead_of_three_minutes() {
        faults.begin(new FaultPlan(1, Set.of(Fault.THROTTLED), 1, ""));
        functions.fails();
        send();
        functions.replies("{}");

        time.advance(Duration.ofSeconds(2));

        assertThat(functions.payloads()).hasSize(2);
        assertThat(work.depth().empty()).isTrue();
    }

    private void send() {
        work.send(Outgoing.from("test", "hello"));
        time.settle();
    }
}

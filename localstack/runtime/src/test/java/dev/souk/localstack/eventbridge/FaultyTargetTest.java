package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.FaultPlan;
import dev.souk.localstack.fixtures.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FaultyTargetTest extends EventBusFixture {
    private final List<Integer> pendingWhileLate = new ArrayList<>();
    private final FaultInjection faults = new FaultInjection(_ -> pendingWhileLate.add(pending()));
    private final EventBuses buses = new EventBuses(
            List.of(Stack.bus("souk-test"), toQueue("")),
            Stack.eventsArn("event-bus/default"),
            List.of(new FaultyTarget(new QueueTarget(queues), faults)),
            queues,
            permissions,
            time,
            archive);

    private int pending() {
        return buses.pending();
    }

    @Test
    void a_queue_gets_an_event_twice() {
        faults.begin(new FaultPlan(100, Set.of(Fault.DELIVERED_TWICE), 1, ""));
        publish();

        assertThat(received("starter")).hasSize(2);
        assertThat(outcome()).isEqualTo(Delivery.Outcome.DELIVERED);
    }

    @Test
    void an_event_that_comes_late_is_pending_meanwhile() {
        faults.begin(new FaultPlan(100, Set.of(Fault.DELIVERED_LATE), 1, ""));
        publish();

        assertThat(pendingWhileLate).containsExactly(1);
        assertThat(received("starter")).hasSize(1);
        assertThat(pending()).isZero();
    }

    private void publish() {
        api(buses).call("PutEvents", entries(PLACED), new Caller.Developer());
        time.settle();
    }
}

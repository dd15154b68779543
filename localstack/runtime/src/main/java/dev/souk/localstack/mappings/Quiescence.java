package dev.souk.localstack.mappings;

import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.sqs.QueueDepth;
import dev.souk.localstack.sqs.Queues;
import java.util.function.LongSupplier;

/** Tells whether anything is still on its way between the functions. */
public final class Quiescence {
    private final Queues queues;
    private final EventBuses buses;
    private final Mappings mappings;
    private final LongSupplier executionsStarted;
    private final LongSupplier executionsMoving;

    /**
     * @param executionsStarted executions ever started, redrives included
     * @param executionsMoving executions that run and do not merely wait for a task token
     */
    public Quiescence(
            Queues queues,
            EventBuses buses,
            Mappings mappings,
            LongSupplier executionsStarted,
            LongSupplier executionsMoving) {
        this.queues = queues;
        this.buses = buses;
        this.mappings = mappings;
        this.executionsStarted = executionsStarted;
        this.executionsMoving = executionsMoving;
    }

    /**
     * What is on its way.
     *
     * @param deliveries events on their way from a bus to a target
     * @param messages visible, delayed or in flight in a queue that feeds a function; dead letters are at rest
     * @param executions running executions that do not merely wait for a task token
     * @param streamRecords records that a mapping has read and a function has not finished with
     * @param streamsRead whether every stream has been read to its end
     * @param started events and executions that began while this was counted
     */
    public record InFlight(
            int deliveries, int messages, long executions, int streamRecords, boolean streamsRead, long started) {

        public boolean nothing() {
            return deliveries == 0
                    && messages == 0
                    && executions == 0
                    && streamRecords == 0
                    && streamsRead
                    && started == 0;
        }
    }

    /**
     * Counts in the order in which work moves on: bus, queue, execution, stream. Work that moves while it counts goes to
     * a place that is still to be counted, or from a stream to a bus and from a queue to an execution, and then shows
     * up as {@code started}.
     */
    public InFlight now() {
        long before = begun();
        int deliveries = buses.pending();
        int messages = mappings.queueArns().stream()
                .mapToInt(arn -> total(queues.byArn(arn).depth()))
                .sum();
        long executions = executionsMoving.getAsLong();
        int records = mappings.backlogs().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        boolean read = mappings.idle();
        return new InFlight(deliveries, messages, executions, records, read, begun() - before);
    }

    private long begun() {
        return buses.archive().accepted() + executionsStarted.getAsLong();
    }

    private static int total(QueueDepth depth) {
        return depth.visible() + depth.inFlight() + depth.delayed();
    }
}

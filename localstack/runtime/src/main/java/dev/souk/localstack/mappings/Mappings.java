package dev.souk.localstack.mappings;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.time.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The event source mappings of the stack. */
public final class Mappings {
    private static final Logger LOG = System.getLogger(Mappings.class.getName());
    private static final String TYPE = "AWS::Lambda::EventSourceMapping";

    private final List<Mapping> mappings;
    private final Map<String, String> refusals = new LinkedHashMap<>();

    /**
     * @param resources of any type; the mappings among them are taken
     * @param ids makes request ids
     * @throws IllegalArgumentException for a setting or source that this runtime does not emulate
     */
    public Mappings(
            List<Resource> resources,
            StreamSource streams,
            Functions functions,
            Queues queues,
            Authorization authorization,
            Scheduler scheduler,
            Supplier<String> ids) {
        this(resources, streams, functions, queues, authorization, scheduler, ids, FaultInjection.none());
    }

    /** @param faults meet the batches that functions are given */
    public Mappings(
            List<Resource> resources,
            StreamSource streams,
            Functions functions,
            Queues queues,
            Authorization authorization,
            Scheduler scheduler,
            Supplier<String> ids,
            FaultInjection faults) {
        Functions given = new BatchFaults(functions, faults);
        mappings = resources.stream()
                .filter(resource -> resource.type().equals(TYPE))
                .map(MappingSettings::of)
                .filter(MappingSettings::enabled)
                .<Mapping>map(settings -> settings.ofQueue()
                        ? new QueueMapping(
                                settings, queues.byArn(settings.sourceArn()), given, authorization, scheduler, faults)
                        : new StreamMapping(settings, streams, given, queues, authorization, scheduler, ids))
                .toList();
    }

    /** Starts every mapping whose function's role may read its source; the others are in {@link #refusals()}. */
    public void start() {
        for (Mapping mapping : mappings) {
            try {
                mapping.start();
            } catch (AwsFault fault) {
                refusals.put(mapping.settings().name(), String.valueOf(fault.getMessage()));
                LOG.log(
                        Level.ERROR,
                        "event source mapping {0} ({1} to {2}) does not start: {3}",
                        mapping.settings().name(),
                        mapping.settings().sourceArn(),
                        mapping.settings().functionArn(),
                        fault.getMessage());
            }
        }
    }

    public void stop() {
        mappings.forEach(Mapping::stop);
    }

    /** The mappings that could not start, by logical id, and why. */
    public Map<String, String> refusals() {
        return Map.copyOf(refusals);
    }

    /** The doorbell of a table: something was written to it. Call it after the write and before its answer goes out. */
    public void wake(String tableName) {
        String part = ":table/" + tableName + "/stream/";
        for (Mapping mapping : mappings) {
            if (mapping.settings().sourceArn().contains(part)) {
                mapping.wake();
            }
        }
    }

    /** The queues that feed functions. */
    public List<String> queueArns() {
        return mappings.stream()
                .map(Mapping::settings)
                .filter(MappingSettings::ofQueue)
                .map(MappingSettings::sourceArn)
                .distinct()
                .toList();
    }

    /** Records that mappings have taken and not finished with, by the mapping's logical id. */
    public Map<String, Integer> backlogs() {
        Map<String, Integer> backlogs = new LinkedHashMap<>();
        mappings.forEach(mapping -> backlogs.put(mapping.settings().name(), mapping.backlog()));
        return backlogs;
    }

    /** Whether every stream is read to its end and no function has a batch. */
    public boolean idle() {
        return mappings.stream().allMatch(Mapping::idle);
    }
}

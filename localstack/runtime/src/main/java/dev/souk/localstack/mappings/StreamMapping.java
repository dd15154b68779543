package dev.souk.localstack.mappings;

import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.mappings.MappingSettings.StartingPosition;
import dev.souk.localstack.mappings.StreamSource.Shard;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.time.Scheduler;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Feeds a table's stream to a function, shard by shard, a parent before its children. */
final class StreamMapping implements Mapping {
    private static final Logger LOG = System.getLogger(StreamMapping.class.getName());

    private final MappingSettings settings;
    private final StreamSource source;
    private final Functions functions;
    private final Queues queues;
    private final Authorization authorization;
    private final Scheduler scheduler;
    private final Supplier<String> ids;
    private final Map<String, ShardReader> readers = new LinkedHashMap<>();
    private final Set<String> finished = new HashSet<>();
    private StartingPosition position;
    private boolean running;

    StreamMapping(
            MappingSettings settings,
            StreamSource source,
            Functions functions,
            Queues queues,
            Authorization authorization,
            Scheduler scheduler,
            Supplier<String> ids) {
        this.settings = settings;
        this.source = source;
        this.functions = functions;
        this.queues = queues;
        this.authorization = authorization;
        this.scheduler = scheduler;
        this.ids = ids;
        this.position = settings.startingPosition();
    }

    @Override
    public MappingSettings settings() {
        return settings;
    }

    @Override
    public void start() {
        String role = functions.roleOf(settings.functionArn());
        for (String action : List.of("dynamodb:DescribeStream", "dynamodb:GetShardIterator", "dynamodb:GetRecords")) {
            authorization.requireRole(role, action, settings.sourceArn());
        }
        synchronized (this) {
            running = true;
            discover();
            // Shards that appear later hold only what was written after the mapping began.
            position = StartingPosition.TRIM_HORIZON;
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        readers.values().forEach(ShardReader::stop);
    }

    @Override
    public synchronized void wake() {
        if (readers.isEmpty()) {
            discover();
        }
        readers.values().forEach(ShardReader::wake);
    }

    @Override
    public synchronized int backlog() {
        return readers.values().stream().mapToInt(ShardReader::backlog).sum();
    }

    @Override
    public synchronized boolean idle() {
        return readers.values().stream().allMatch(ShardReader::idle);
    }

    private void discover() {
        if (!running) {
            return;
        }
        List<Shard> shards = source.shards(settings.sourceArn());
        Set<String> known = new HashSet<>();
        shards.forEach(shard -> known.add(shard.id()));
        for (Shard shard : shards) {
            boolean parentDone = shard.parentId()
                    .map(parent -> finished.contains(parent) || !known.contains(parent))
                    .orElse(true);
            if (parentDone && !finished.contains(shard.id()) && !readers.containsKey(shard.id())) {
                read(shard);
            }
        }
    }

    private void read(Shard shard) {
        StreamBatches batches = new StreamBatches(settings, shard.id(), functions, scheduler, this::tellDestination);
        ShardCursor cursor = new ShardCursor(source, settings.sourceArn(), shard, position);
        cursor.open();
        ShardReader reader = new ShardReader(settings, cursor, batches, scheduler, () -> ended(shard));
        readers.put(shard.id(), reader);
        reader.start();
    }

    private synchronized void ended(Shard shard) {
        finished.add(shard.id());
        try {
            discover();
        } finally {
            // Until its children are read it stands for them: without any reader the stream would seem to be at rest.
            readers.remove(shard.id());
        }
    }

    private void tellDestination(DiscardedBatch discarded) {
        LOG.log(
                Level.WARNING,
                "{0} gave up {1} record(s) of {2}: {3}",
                settings.functionArn(),
                discarded.batch().size(),
                settings.sourceArn(),
                discarded.condition());
        settings.onFailureArn().ifPresent(arn -> {
            try {
                authorization.requireRole(functions.roleOf(settings.functionArn()), "sqs:SendMessage", arn);
                String body = Json.write(discarded.toJson(settings, ids.get(), scheduler.now()));
                queues.byArn(arn).send(Outgoing.from("lambda.amazonaws.com", body));
            } catch (AwsFault fault) {
                LOG.log(Level.WARNING, "the on-failure destination " + arn + " refused a record", fault);
            }
        });
    }
}

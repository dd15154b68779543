package dev.souk.simulator.stack;

import dev.souk.localstack.mappings.MappingSettings.StartingPosition;
import dev.souk.localstack.mappings.StreamRecord;
import dev.souk.localstack.mappings.StreamSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** The streams of the simulated tables: two shards each, so that only changes of one key are in order. */
final class MemoryStreams implements StreamSource {
    private static final int SHARDS = 2;
    private static final String TABLE = ":table/";

    private final Map<String, List<StreamRecord>> shards = new HashMap<>();
    private final int pageRecords;
    private long sequence;

    /** @param pageRecords the most records that one read finds */
    MemoryStreams(int pageRecords) {
        this.pageRecords = pageRecords;
    }

    /** Takes in a change, in the order of the commits. */
    void record(TableChange taken, Instant at) {
        String number = "%021d".formatted(++sequence);
        OperationType kind = taken.before().isEmpty()
                ? OperationType.INSERT
                : taken.after().isEmpty() ? OperationType.REMOVE : OperationType.MODIFY;
        Record change = Record.builder()
                .eventID("change-" + sequence)
                .eventName(kind)
                .dynamodb(image -> image.approximateCreationDateTime(at)
                        .keys(taken.keys())
                        .sequenceNumber(number)
                        .sizeBytes(0L)
                        .oldImage(taken.before())
                        .newImage(taken.after()))
                .build();
        int shard = Math.floorMod(taken.pk().hashCode(), SHARDS);
        records(taken.table(), "shard-" + shard).add(StreamRecord.of(change));
    }

    @Override
    public List<Shard> shards(String streamArn) {
        List<Shard> all = new ArrayList<>();
        for (int i = 0; i < SHARDS; i++) {
            all.add(new Shard("shard-" + i, Optional.empty()));
        }
        return all;
    }

    @Override
    public String iterator(String streamArn, String shardId, StartingPosition position) {
        int start = position == StartingPosition.LATEST
                ? records(tableOf(streamArn), shardId).size()
                : 0;
        return iterator(streamArn, shardId, start);
    }

    @Override
    public String iteratorAfter(String streamArn, String shardId, String sequenceNumber) {
        List<StreamRecord> records = records(tableOf(streamArn), shardId);
        int next = 0;
        while (next < records.size() && records.get(next).sequenceNumber().compareTo(sequenceNumber) <= 0) {
            next++;
        }
        return iterator(streamArn, shardId, next);
    }

    @Override
    public Page read(String iterator) {
        String[] parts = iterator.split("\\|", -1);
        List<StreamRecord> records = records(tableOf(parts[0]), parts[1]);
        int from = Integer.parseInt(parts[2]);
        int to = Math.min(records.size(), from + pageRecords);
        return new Page(
                List.copyOf(records.subList(from, to)),
                Optional.of(iterator(parts[0], parts[1], to)),
                to < records.size());
    }

    /** The records of a shard from one to another, both included. */
    List<StreamRecord> between(String streamArn, String shardId, String first, String last) {
        return records(tableOf(streamArn), shardId).stream()
                .filter(record -> record.sequenceNumber().compareTo(first) >= 0
                        && record.sequenceNumber().compareTo(last) <= 0)
                .toList();
    }

    /** Every write rings the doorbell here. */
    @Override
    public Duration rest() {
        return Duration.ofDays(365);
    }

    /** All changes of all tables, each in DynamoDB's JSON. */
    List<StreamRecord> all() {
        return shards.values().stream().flatMap(List::stream).toList();
    }

    private static String iterator(String streamArn, String shardId, int next) {
        return streamArn + '|' + shardId + '|' + next;
    }

    private List<StreamRecord> records(String table, String shardId) {
        return shards.computeIfAbsent(table + '/' + shardId, _ -> new ArrayList<>());
    }

    private static String tableOf(String streamArn) {
        int start = streamArn.indexOf(TABLE) + TABLE.length();
        return streamArn.substring(start, streamArn.indexOf('/', start));
    }
}

package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.mappings.MappingSettings.StartingPosition;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stream whose shards a test fills and closes; an iterator is {@code shard/index/age}. */
final class InMemoryStream implements StreamSource {
    private final Clock clock;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private int sequence;
    private int issued;
    private int oldest;
    private Runnable looking = () -> {};

    InMemoryStream(Clock clock) {
        this.clock = clock;
    }

    void open(String shard, Optional<String> parent) {
        parts.put(shard, new Part(new Shard(shard, parent)));
    }

    void close(String shard) {
        part(shard).closed = true;
    }

    /** @param looking is done whenever somebody asks which shards there are */
    void onLook(Runnable looking) {
        this.looking = looking;
    }

    /** Makes every iterator that is out go bad. */
    void expireIterators() {
        oldest = issued + 1;
    }

    /** Writes an item whose only attribute is its name; returns the sequence number. */
    String write(String shard, String name) {
        String number = "%05d".formatted(++sequence);
        ObjectNode event = Json.object().put("eventID", "e" + number).put("eventName", "INSERT");
        ObjectNode dynamodb = event.putObject("dynamodb").put("SequenceNumber", number);
        dynamodb.putObject("NewImage").putObject("name").put("S", name);
        part(shard).records.add(new StreamRecord(number, clock.instant(), event));
        return number;
    }

    @Override
    public List<Shard> shards(String streamArn) {
        looking.run();
        return parts.values().stream().map(part -> part.shard).toList();
    }

    @Override
    public String iterator(String streamArn, String shardId, StartingPosition position) {
        int index = position == StartingPosition.LATEST ? part(shardId).records.size() : 0;
        return issue(shardId, index);
    }

    @Override
    public String iteratorAfter(String streamArn, String shardId, String sequenceNumber) {
        List<String> numbers =
                part(shardId).records.stream().map(StreamRecord::sequenceNumber).toList();
        return issue(shardId, numbers.indexOf(sequenceNumber) + 1);
    }

    @Override
    public Page read(String iterator) {
        String[] place = iterator.split("/", -1);
        if (Integer.parseInt(place[2]) < oldest) {
            throw new IllegalStateException("the iterator has expired: " + iterator);
        }
        Part part = part(place[0]);
        int from = Integer.parseInt(place[1]);
        List<StreamRecord> found = List.copyOf(part.records.subList(from, part.records.size()));
        return new Page(
                found, part.closed ? Optional.empty() : Optional.of(issue(place[0], part.records.size())), false);
    }

    private String issue(String shard, int index) {
        issued++;
        return shard + '/' + index + '/' + issued;
    }

    private Part part(String shard) {
        Part part = parts.get(shard);
        if (part == null) {
            throw new IllegalStateException("expected an open shard, got " + shard);
        }
        return part;
    }

    private static final class Part {
        private final Shard shard;
        private final List<StreamRecord> records = new ArrayList<>();
        private boolean closed;

        private Part(Shard shard) {
            this.shard = shard;
        }
    }
}

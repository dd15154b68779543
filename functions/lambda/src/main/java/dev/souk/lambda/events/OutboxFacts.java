package dev.souk.lambda.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import dev.souk.lambda.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the facts that an item carries in {@value EventWriter#ATTRIBUTE}. */
final class OutboxFacts {
    private static final String UNDELIVERABLE = "UndeliverableFacts";
    private static final Logger LOG = LoggerFactory.getLogger(OutboxFacts.class);

    private OutboxFacts() {}

    /**
     * Facts that the bus can take, in their order; none when one of them cannot be read or is too large, which is counted as
     * {@code UndeliverableFacts}.
     *
     * @param keys of the item, for the log
     */
    static List<OutboxEntry> deliverable(Map<String, AttributeValue> keys, String facts) {
        try {
            List<OutboxEntry> entries = read(facts);
            if (entries.stream().allMatch(OutboxEntry::fits)) {
                return entries;
            }
            LOG.error("the facts of {} are too large for the bus", keys);
        } catch (BadJson e) {
            LOG.error("the facts of {} cannot be read", keys, e);
        }
        Observation.count(UNDELIVERABLE);
        return List.of();
    }

    private static List<OutboxEntry> read(String facts) {
        List<OutboxEntry> entries = new ArrayList<>();
        for (JsonNode entry : Json.tree(facts)) {
            entries.add(new OutboxEntry(
                    entry.path("source").asText(), entry.path("detailType").asText(), entry.path("detail")));
        }
        return entries;
    }
}

package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a function said about its batch when it reports item failures. Source: Lambda developer guide, "success and failure conditions". */
sealed interface BatchReport {

    /** Every item is done. */
    record AllDone() implements BatchReport {}

    /** The named items failed, the others are done. */
    record SomeFailed(Set<String> items) implements BatchReport {}

    /** The reply cannot be trusted, so the whole batch counts as failed. */
    record Unreadable(String reason) implements BatchReport {}

    /** @param items what the function may name: message ids or sequence numbers */
    static BatchReport of(JsonNode reply, List<String> items) {
        if (reply.isNull() || reply.isMissingNode()) {
            return new AllDone();
        }
        if (!reply.isObject()) {
            return new Unreadable("expected a batch response object, got " + reply);
        }
        JsonNode failures = reply.path("batchItemFailures");
        if (failures.isMissingNode() || failures.isNull()) {
            return new AllDone();
        }
        if (!failures.isArray()) {
            return new Unreadable("expected batchItemFailures to be an array, got " + failures);
        }
        Set<String> failed = new LinkedHashSet<>();
        for (JsonNode failure : failures) {
            String item = Json.text(failure, "itemIdentifier").orElse("");
            if (!items.contains(item)) {
                return new Unreadable("expected an itemIdentifier of the batch, got " + failure);
            }
            failed.add(item);
        }
        return failed.isEmpty() ? new AllDone() : new SomeFailed(failed);
    }
}

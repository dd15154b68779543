package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** An error inside an execution; a Fail state may leave out either part. */
record ErrorOutput(@Nullable String error, @Nullable String cause) {

    String name() {
        return error == null ? "" : error;
    }

    /** {@code $states.errorOutput}. */
    ObjectNode json() {
        return details("Error", "Cause");
    }

    /** Details of a history event. */
    ObjectNode details() {
        return details("error", "cause");
    }

    private ObjectNode details(String errorField, String causeField) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (error != null) {
            json.put(errorField, error);
        }
        if (cause != null) {
            json.put(causeField, cause);
        }
        return json;
    }
}

package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;

/** What a task came to. */
public sealed interface TaskOutcome {

    /** The integration's answer, as {@code $states.result} shows it. */
    record Succeeded(JsonNode result) implements TaskOutcome {}

    /** An error name that Retry and Catch can match, and its cause: text, for functions the JSON of the error. */
    record TaskFailure(String error, String cause) implements TaskOutcome {}
}

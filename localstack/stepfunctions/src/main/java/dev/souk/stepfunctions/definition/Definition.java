package dev.souk.stepfunctions.definition;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A whole state machine.
 *
 * @param text the JSON it was read from
 * @param graph its states
 * @param timeout how long an execution may take, or null for as long as it likes
 */
public record Definition(
        String text, StateGraph graph, @Nullable Duration timeout) {}

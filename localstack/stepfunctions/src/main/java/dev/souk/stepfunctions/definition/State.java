package dev.souk.stepfunctions.definition;

import dev.souk.stepfunctions.jsonata.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One state of a machine. {@code next} is null where the state ends its sequence. */
public sealed interface State {

    String name();

    /** The {@code Type} of Amazon States Language, which also starts the names of its history events. */
    default String type() {
        return switch (this) {
            case Pass _ -> "Pass";
            case Task _ -> "Task";
            case Choice _ -> "Choice";
            case Wait _ -> "Wait";
            case Succeed _ -> "Succeed";
            case Fail _ -> "Fail";
            case Parallel _ -> "Parallel";
            case Iteration _ -> "Map";
        };
    }

    /** Hands its input on. */
    record Pass(String name, Effects effects, @Nullable String next) implements State {}

    /** Calls something outside and waits for its answer. */
    record Task(
            String name,
            Resource resource,
            @Nullable Template arguments,
            @Nullable Template timeoutSeconds,
            @Nullable Template heartbeatSeconds,
            ErrorHandling errors,
            Effects effects,
            @Nullable String next)
            implements State {}

    /** Goes the way of the first rule that holds; {@code effects} belong to the default way. */
    record Choice(String name, List<Rule> rules, @Nullable String defaultNext, Effects effects) implements State {}

    /** One way out of a Choice. */
    record Rule(Template condition, Effects effects, String next) {}

    /** Stays for some seconds, or until a moment: exactly one of the two is given. */
    record Wait(
            String name,
            @Nullable Template seconds,
            @Nullable Template timestamp,
            Effects effects,
            @Nullable String next)
            implements State {}

    /** Ends well. */
    record Succeed(String name, Effects effects) implements State {}

    /** Ends badly. */
    record Fail(
            String name, @Nullable Template error, @Nullable Template cause) implements State {}

    /** Runs its branches side by side. */
    record Parallel(
            String name,
            @Nullable Template arguments,
            List<StateGraph> branches,
            ErrorHandling errors,
            Effects effects,
            @Nullable String next)
            implements State {}

    /** The inline {@code Map} state: runs its processor once for each item. */
    record Iteration(
            String name,
            @Nullable Template items,
            @Nullable Template itemSelector,
            @Nullable Template maxConcurrency,
            StateGraph processor,
            ErrorHandling errors,
            Effects effects,
            @Nullable String next)
            implements State {}
}

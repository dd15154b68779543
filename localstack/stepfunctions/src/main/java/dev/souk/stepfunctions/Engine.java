package dev.souk.stepfunctions;

import dev.souk.stepfunctions.jsonata.Builtins;
import java.util.Random;
import java.util.function.Consumer;

/** What every execution works with. */
record Engine(
        Scheduler scheduler,
        TaskRunner taskRunner,
        Random random,
        Builtins builtins,
        TaskTokens tokens,
        Consumer<Execution> ended) {}

package dev.souk.cli.faults;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets things go wrong in the running stack. */
@Command(
        name = "on",
        description = "Lets calls of functions, invocations and deliveries go wrong, until ./souk faults off.",
        mixinStandardHelpOptions = true)
final class FaultsOnCommand implements Callable<Integer> {
    @Option(
            names = "--percent",
            required = true,
            paramLabel = "P",
            description = "How many of 100 calls at each place meet a fault.")
    private double percent;

    @Option(
            names = "--kinds",
            paramLabel = "KIND",
            split = ",",
            description = "Kinds of faults (default: all): throttled, failed-before, reply-lost, slow, conflict,"
                    + " entries-refused, crash-before, crash-after, delivered-twice, delivered-late.")
    private List<String> kinds = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "S", description = "Draws which calls (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only where the name of the calling role, the function or the target contains this.")
    private String only = "";

    @Override
    public Integer call() {
        FaultsCommand.print(
                new StackFaults(Stack.running(Workspace.current()).edge()).begin(percent, kinds, seed, only));
        return 0;
    }
}

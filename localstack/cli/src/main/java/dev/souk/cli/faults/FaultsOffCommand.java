package dev.souk.cli.faults;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Ends the faults of the running stack. */
@Command(
        name = "off",
        description = "Lets nothing go wrong any more, and shows what has.",
        mixinStandardHelpOptions = true)
final class FaultsOffCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        FaultsCommand.print(new StackFaults(Stack.running(Workspace.current()).edge()).end());
        return 0;
    }
}

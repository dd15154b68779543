package dev.souk.cli.faults;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the faults of the running stack. */
@Command(
        name = "faults",
        description = "Shows which faults the running stack injects, and how often each has fired.",
        mixinStandardHelpOptions = true,
        subcommands = {FaultsOnCommand.class, FaultsOffCommand.class})
public final class FaultsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        print(new StackFaults(Stack.running(Workspace.current()).edge()).look());
        return 0;
    }

    static void print(FaultReport report) {
        System.out.printf("faults    %s%n", report.plan());
        if (report.percent() > 0) {
            System.out.printf("fired     %s%n", report.counts());
            report.lines().forEach(line -> System.out.println("  " + line));
            report.neverFired().forEach(kind -> System.out.printf("  %-16s     0%n", kind));
        }
    }
}

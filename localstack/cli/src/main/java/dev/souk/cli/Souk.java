package dev.souk.cli;

import dev.souk.cli.check.CheckCommand;
import dev.souk.cli.faults.FaultsCommand;
import dev.souk.cli.ops.OpsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code souk} command. */
@Command(
        name = "souk",
        description = "A commerce backend on one machine, from the very templates that CDK deploys.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            DemoCommand.class,
            LoadCommand.class,
            CheckCommand.class,
            FuzzCommand.class,
            MatrixCommand.class,
            StatusCommand.class,
            FaultsCommand.class,
            LogsCommand.class,
            OpsCommand.class,
            PrepareCommand.class
        })
public final class Souk {
    private Souk() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** A refusal is one line on standard error and exit code 1; only what nobody foresaw shows its stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Souk()).setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof IllegalStateException || e instanceof IllegalArgumentException) {
                command.getErr().println("souk: " + e.getMessage());
                return 1;
            }
            throw e;
        });
    }
}

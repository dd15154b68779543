package dev.souk.cli.ops;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints an access token of the development issuer. */
@Command(
        name = "token",
        description = "Prints an access token of the development issuer, valid for an hour.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Whose token; the same name is the same customer at every start (default: ${DEFAULT-VALUE}).")
    private String name = "customer-1";

    @Option(names = "--staff", description = "Make it a member of staff.")
    private boolean staff;

    @Override
    public Integer call() {
        System.out.println(Stack.running(Workspace.current()).token(name, staff));
        return 0;
    }
}

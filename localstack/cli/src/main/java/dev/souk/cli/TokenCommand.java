package dev.souk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints an access token of the development issuer. */
@Command(
        name = "token",
        description = "Prints an access token of the development issuer, valid for an hour.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
    @Option(names = "--customer", paramLabel = "SUB", description = "Subject of the token (default: ${DEFAULT-VALUE}).")
    private String subject = "customer-1";

    @Option(names = "--staff", description = "Make it a member of staff.")
    private boolean staff;

    @Override
    public Integer call() {
        System.out.println(Stack.running(Workspace.current()).token(subject, staff));
        return 0;
    }
}

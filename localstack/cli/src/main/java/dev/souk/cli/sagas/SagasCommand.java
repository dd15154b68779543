package dev.souk.cli.sagas;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists open checkouts; its subcommands decide about parked ones. */
@Command(
        name = "sagas",
        description =
                "Lists the checkouts whose end nobody has seen yet, or decides about one that waits for a person.",
        mixinStandardHelpOptions = true,
        subcommands = {SagasResumeCommand.class, SagasCompensateCommand.class, SagasGiveUpCommand.class})
public final class SagasCommand implements Callable<Integer> {
    @ArgGroup
    private Which which = new Which();

    @Mixin
    private Operator operator = new Operator();

    /** One of them, or neither. */
    static final class Which {
        @Option(names = "--parked", description = "Only those that wait for a person.")
        private boolean parked;

        @Option(
                names = "--stuck",
                description = "Only those that have been open for longer than a checkout takes when all goes well.")
        private boolean stuck;

        String state() {
            if (parked) {
                return "PARKED";
            }
            return stuck ? "STUCK" : "";
        }
    }

    /** Who operates the running stack. */
    static final class Operator {
        @Option(
                names = "--as",
                paramLabel = "NAME",
                description = "Who of the staff is written down as having done it (default: ${DEFAULT-VALUE}).")
        private String name = "operator";

        CheckoutDesk desk() {
            Stack stack = Stack.running(Workspace.current());
            return new CheckoutDesk(stack.shop(), stack.token(name, true), System.out);
        }
    }

    @Override
    public Integer call() {
        return operator.desk().list(which.state());
    }
}

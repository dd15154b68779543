package dev.souk.cli.dlq;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.io.PrintStream;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Groups what is done with dead letters. */
@Command(
        name = "dlq",
        description = "Looks at dead letters and sends them back.",
        mixinStandardHelpOptions = true,
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqExplainCommand.class, DlqRedriveCommand.class})
public final class DlqCommand {

    /** Which stack, and how much of it. */
    static final class Where {
        @Option(
                names = "--aws",
                description =
                        "Speak to AWS, with the region and credentials of the environment, not to the running stack.")
        private boolean aws;

        @Option(names = "--stage", paramLabel = "STAGE", description = "Default: ${DEFAULT-VALUE}.")
        private String stage = "dev";

        @Option(
                names = "--max",
                paramLabel = "N",
                description = "Look at no more than so many letters of a queue (default: ${DEFAULT-VALUE}).")
        private int max = 100;

        int max() {
            if (max < 1) {
                throw new IllegalArgumentException("--max must be at least 1, got " + max);
            }
            return max;
        }

        /** Does something with the queues, over clients that are closed afterwards. */
        int with(ToIntFunction<Desk> work) {
            try (Aws clients = aws
                    ? Aws.ofTheEnvironment()
                    : Aws.at(Stack.running(Workspace.current()).state().edge())) {
                return work.applyAsInt(new Desk(clients, new LetterBox(clients.sqs(), stage), max(), System.out));
            }
        }
    }

    /**
     * What the commands work with.
     *
     * @param max letters of a queue that are looked at
     */
    record Desk(Aws aws, LetterBox box, int max, PrintStream out) {

        /** The letters of a queue whose id begins so. */
        List<Letter> peek(String queue, String id) {
            List<Letter> found = box.peek(box.named(queue), max).stream()
                    .filter(letter -> letter.id().startsWith(id))
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalArgumentException("expected a letter among the first %d of %s, got %s"
                        .formatted(max, queue, id.isEmpty() ? "none" : id));
            }
            return found;
        }
    }
}

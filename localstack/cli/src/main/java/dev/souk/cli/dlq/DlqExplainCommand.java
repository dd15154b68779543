package dev.souk.cli.dlq;

import dev.souk.cli.dlq.DlqCommand.Desk;
import dev.souk.cli.dlq.DlqCommand.Where;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says why letters are where they are, and what sending them back would do. */
@Command(
        name = "explain",
        description = "Says of each letter of a queue why it is there, and what sending it back would do.",
        mixinStandardHelpOptions = true)
final class DlqExplainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "QUEUE", description = "The queue, or the function that it belongs to.")
    private String queue = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The letter's id, or how it begins.")
    private String id = "";

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() {
        return where.with(desk -> print(desk, queue, id));
    }

    static int print(Desk desk, String queue, String id) {
        for (Letter letter : desk.peek(queue, id)) {
            String error = letter.error().isEmpty() ? desk.aws().errors().of(letter) : letter.error();
            desk.out().printf("%s  %s%n", letter.id(), letter.cause().word());
            desk.out().println("  " + letter.cause().meaning());
            desk.out().println("  last error: " + (error.isEmpty() ? "none was told or logged" : error));
        }
        return 0;
    }
}

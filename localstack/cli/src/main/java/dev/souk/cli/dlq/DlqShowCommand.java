package dev.souk.cli.dlq;

import dev.souk.cli.Edge;
import dev.souk.cli.dlq.DlqCommand.Desk;
import dev.souk.cli.dlq.DlqCommand.Where;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints letters with all that is known of them. */
@Command(
        name = "show",
        description = "Prints the letters of a queue, or one of them, with all that is known of it.",
        mixinStandardHelpOptions = true)
final class DlqShowCommand implements Callable<Integer> {
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
            field(desk, "letter", letter.id());
            field(desk, "consumer", letter.queue().consumer());
            field(desk, "kind", letter.cause().word());
            field(desk, "attempts", letter.attempts() == 0 ? "" : Long.toString(letter.attempts()));
            field(desk, "error", letter.error());
            field(desk, "correlation", letter.correlationId());
            field(desk, "sent", letter.sentAt().toString());
            field(desk, "first tried", letter.firstTriedAt().toString());
            desk.out().println(pretty(letter.text()));
        }
        return 0;
    }

    private static void field(Desk desk, String name, String value) {
        if (!value.isEmpty()) {
            desk.out().printf("%-12s %s%n", name, value);
        }
    }

    private static String pretty(String text) {
        try {
            return Edge.parse(text).toPrettyString();
        } catch (UncheckedIOException e) {
            return text;
        }
    }
}

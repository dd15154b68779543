package dev.souk.cli.dlq;

import dev.souk.cli.dlq.DlqCommand.Desk;
import dev.souk.cli.dlq.DlqCommand.Where;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends letters back to where they died. */
@Command(
        name = "redrive",
        description =
                "Says what sending the letters of a queue back would do; with --execute, does it. Fails when a letter stays.",
        mixinStandardHelpOptions = true)
final class DlqRedriveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "QUEUE", description = "The queue, or the function that it belongs to.")
    private String queue = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The letter's id, or how it begins.")
    private String id = "";

    @Option(names = "--execute", description = "Send them back.")
    private boolean execute;

    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() {
        return where.with(desk -> execute ? execute(desk, queue, id) : foretell(desk, queue, id));
    }

    static int foretell(Desk desk, String queue, String id) {
        for (Letter letter : desk.peek(queue, id)) {
            desk.out().printf("%s  %s%n", letter.id(), letter.cause().meaning());
        }
        desk.out().println("Nothing was sent back; --execute does it.");
        return 0;
    }

    static int execute(Desk desk, String queue, String id) {
        Redrive redrive = new Redrive(desk.aws(), desk.box());
        int stayed = 0;
        List<Letter> letters = desk.box().take(desk.box().named(queue), desk.max());
        for (Letter letter : letters) {
            if (!letter.id().startsWith(id)) {
                desk.box().giveBack(letter);
                continue;
            }
            String failure = redrive.send(letter);
            stayed += failure.isEmpty() ? 0 : 1;
            desk.out().printf("%s  %s%n", letter.id(), failure.isEmpty() ? "sent back" : "stays: " + failure);
        }
        return stayed == 0 ? 0 : 1;
    }
}

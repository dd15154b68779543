package dev.souk.cli.dlq;

import dev.souk.cli.dlq.DlqCommand.Desk;
import dev.souk.cli.dlq.DlqCommand.Where;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the queues that hold letters, and how many of which kind. */
@Command(
        name = "list",
        description = "Lists the queues that hold dead letters, with how many of which kind.",
        mixinStandardHelpOptions = true)
final class DlqListCommand implements Callable<Integer> {
    @Mixin
    private Where where = new Where();

    @Override
    public Integer call() {
        return where.with(DlqListCommand::print);
    }

    static int print(Desk desk) {
        for (DeadQueue queue : desk.box().queues()) {
            if (queue.letters() > 0) {
                desk.out().printf("%-48s %5d  %s%n", queue.name(), queue.letters(), kinds(desk, queue));
            }
        }
        return 0;
    }

    private static String kinds(Desk desk, DeadQueue queue) {
        Map<String, Long> counts = desk.box().peek(queue, desk.max()).stream()
                .collect(Collectors.groupingBy(letter -> letter.cause().word(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(kind -> "%d %s".formatted(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(", "));
    }
}

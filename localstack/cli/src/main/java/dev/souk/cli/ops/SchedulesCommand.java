package dev.souk.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what runs by the clock, or runs it now. */
@Command(
        name = "schedules",
        description = "Lists the rules that fire by the clock, or fires one now.",
        mixinStandardHelpOptions = true)
final class SchedulesCommand implements Callable<Integer> {
    private static final String PATH = "/_souk/schedules";

    @Option(names = "--run", paramLabel = "NAME", description = "Fire this rule now, whatever its schedule says.")
    private Optional<String> run = Optional.empty();

    @Override
    public Integer call() {
        Edge edge = Stack.running(Workspace.current()).edge();
        if (run.isPresent()) {
            run(edge, run.get());
        } else {
            edge.get(PATH).path("schedules").forEach(SchedulesCommand::print);
        }
        return 0;
    }

    private static void run(Edge edge, String name) {
        for (JsonNode schedule : edge.get(PATH).path("schedules")) {
            if (schedule.path("name").asText().equals(name)) {
                edge.post(PATH + "/" + name, Edge.object());
                System.out.printf("%s has fired%n", name);
                return;
            }
        }
        throw new IllegalStateException("expected a rule with a schedule (souk ops schedules lists them), got " + name);
    }

    private static void print(JsonNode schedule) {
        String state = schedule.path("state").asText();
        System.out.printf(
                "%-40s %-24s %s%n",
                schedule.path("name").asText(),
                schedule.path("expression").asText(),
                state.equals("ENABLED") ? "next " + schedule.path("next").asText("never") : state);
    }
}

package dev.souk.cli.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends events out of the archive again, as EventBridge's StartReplay does. */
@Command(
        name = "replay",
        description = "Sends the events of some time to their listeners once more, out of the bus's archive.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
    @Option(names = "--from", required = true, paramLabel = "TIME", description = "e.g. 2026-05-01T08:00:00Z.")
    private Instant from = Instant.EPOCH;

    @Option(names = "--to", paramLabel = "TIME", description = "Until then (default: now).")
    private Optional<Instant> to = Optional.empty();

    @Option(
            names = "--rule",
            paramLabel = "NAME",
            description = "Only to the targets of this rule; may be repeated (default: all rules).")
    private List<String> rules = new ArrayList<>();

    @Override
    public Integer call() {
        Stack stack = Stack.running(Workspace.current());
        String bus = "souk-" + stack.state().stage();
        // Times of the archive are whole seconds, and what happened in the present one is wanted too.
        replay(stack.edge(), bus, to.orElseGet(() -> Instant.now().plusSeconds(1)));
        System.out.println("sent again; what their listeners know already changes nothing");
        return 0;
    }

    private void replay(Edge edge, String bus, Instant end) {
        JsonNode archive = edge.call("AWSEvents.DescribeArchive", Edge.object().put("ArchiveName", bus));
        ObjectNode replay = Edge.object()
                .put("ReplayName", "souk-%s".formatted(Instant.now().toEpochMilli()))
                .put("EventSourceArn", archive.path("ArchiveArn").asText())
                .put("EventStartTime", from.getEpochSecond())
                .put("EventEndTime", end.getEpochSecond());
        ObjectNode destination = replay.putObject("Destination");
        destination.put("Arn", archive.path("EventSourceArn").asText());
        if (!rules.isEmpty()) {
            ArrayNode filters = destination.putArray("FilterArns");
            rules.forEach(name -> filters.add(ruleArn(edge, bus, name)));
        }
        edge.call("AWSEvents.StartReplay", replay);
    }

    private static String ruleArn(Edge edge, String bus, String name) {
        return edge.call(
                        "AWSEvents.DescribeRule",
                        Edge.object().put("EventBusName", bus).put("Name", name))
                .path("Arn")
                .asText();
    }
}

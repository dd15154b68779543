package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.faults.FaultReport;
import dev.souk.cli.faults.StackFaults;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what runs and what is in flight. */
@Command(
        name = "status",
        description = "Shows the running stack, its checkouts and its queues.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Stack stack = Stack.running(Workspace.current());
        StackState state = stack.state();
        System.out.printf("stage     %s, process %d%n", state.stage(), state.pid());
        System.out.printf("API       %s%n", state.api());
        System.out.printf("edge      %s%n", state.edge());
        System.out.printf("health    %d%n", stack.shop().get("", "/health").status());
        System.out.printf("checkouts %s%n", checkouts(stack));
        queues(stack.edge());
        FaultReport faults = new StackFaults(stack.edge()).look();
        if (faults.on()) {
            System.out.printf(
                    "faults    %s; %d have fired (./souk faults off ends them)%n", faults.plan(), faults.total());
        }
        return 0;
    }

    private static Map<String, Integer> checkouts(Stack stack) {
        Map<String, Integer> byStatus = new TreeMap<>();
        Edge edge = stack.edge();
        for (JsonNode machine :
                edge.call("AWSStepFunctions.ListStateMachines", Edge.object()).path("stateMachines")) {
            edge.all(
                            "AWSStepFunctions.ListExecutions",
                            Edge.object()
                                    .put(
                                            "stateMachineArn",
                                            machine.path("stateMachineArn").asText()),
                            "executions",
                            "nextToken",
                            "nextToken")
                    .forEach(
                            execution -> byStatus.merge(execution.path("status").asText(), 1, Integer::sum));
        }
        return byStatus;
    }

    private static void queues(Edge edge) {
        for (JsonNode url : edge.call("AmazonSQS.ListQueues", Edge.object()).path("QueueUrls")) {
            var request = Edge.object().put("QueueUrl", url.asText());
            request.putArray("AttributeNames").add("All");
            JsonNode attributes =
                    edge.call("AmazonSQS.GetQueueAttributes", request).path("Attributes");
            long waiting = attributes.path("ApproximateNumberOfMessages").asLong();
            long inFlight =
                    attributes.path("ApproximateNumberOfMessagesNotVisible").asLong();
            if (waiting + inFlight > 0) {
                System.out.printf(
                        "queue     %s: %d waiting, %d in flight%n",
                        url.asText().replaceAll(".*/", ""), waiting, inFlight);
            }
        }
    }
}

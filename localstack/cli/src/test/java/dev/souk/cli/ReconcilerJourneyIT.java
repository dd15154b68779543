package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.ops.ProviderWebhooks;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checkouts that never began or were aborted are carried on by the clock, on a stack that has no patience with them. */
@Timeout(300)
class ReconcilerJourneyIT {
    private static final long POLL_NANOS = 100_000_000;
    private static final String RECONCILE = "/_souk/schedules/souk-dev-orders-reconcile-checkouts";

    @TempDir
    private Path folder;

    @Test
    void a_checkout_that_never_began_and_one_that_an_operator_aborted_come_to_their_end() {
        try (RunningStack running = RunningStack.start(withoutStartsAndPatience(), folder.resolve("logs"))) {
            running.sell("barley", 250, 10);
            Placed paid = place(running, "tok_approve");
            Placed challenged = place(running, "tok_3ds");

            reconcileUntil(running, () -> paid.status(running).equals("CONFIRMED"));
            reconcileUntil(running, () -> challenged.show(running).has("nextAction"));
            stop(running, challenged.id());
            assertThat(execution(running, challenged.id())).isEqualTo("ABORTED");

            new ProviderWebhooks(running.stack()).challenge(challenged.id(), true);
            reconcileUntil(running, () -> challenged.status(running).equals("CONFIRMED"));

            Edge edge = running.stack().edge();
            new Quiescence(edge).await();
            assertThat(Invariants.check(
                            StackSnapshot.take(edge, EmbeddedStack.STAGE), List.of(paid.id(), challenged.id())))
                    .allSatisfy(finding ->
                            assertThat(finding.violations()).as(finding.id()).isEmpty());
            reconcileUntil(running, () -> openCheckouts(edge).isEmpty());
        }
    }

    /** Like the synthesised stack, but nothing hears of placed orders, and the reconciler waits for nobody. */
    private Path withoutStartsAndPatience() {
        Path synthesised = Workspace.current().cloudAssembly();
        return Assemblies.changed(synthesised, folder.resolve("maimed"), "souk-dev-orders", template -> {
            ObjectNode resources = (ObjectNode) template.path("Resources");
            List<String> rules = named(resources, "AWS::Events::Rule", "\"OrderPlaced\"");
            assertThat(rules).hasSize(1);
            resources.remove(rules);
            resources.remove(named(resources, "AWS::SQS::QueuePolicy", "\"" + rules.getFirst() + "\""));
            String reconciler = named(
                            resources,
                            "AWS::Lambda::Function",
                            "\"FunctionName\":\"souk-dev-orders-reconcile-checkouts\"")
                    .getFirst();
            ((ObjectNode) resources.path(reconciler).at("/Properties/Environment/Variables"))
                    .put("CHECKOUT_PATIENCE_MINUTES", "0");
        });
    }

    private static List<String> named(JsonNode resources, String type, String mentioned) {
        return resources.properties().stream()
                .filter(resource -> resource.getValue().path("Type").asText().equals(type))
                .filter(resource -> resource.getValue().toString().contains(mentioned))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** An order and the guest who placed it. */
    private record Placed(String token, String id) {
        String status(RunningStack running) {
            return show(running).path("status").asText();
        }

        JsonNode show(RunningStack running) {
            return running.stack().shop().get(token, "/orders/" + id).body();
        }
    }

    private static Placed place(RunningStack running, String paymentToken) {
        ShopClient shop = running.stack().shop();
        OrderJourney.Quoted quoted = new OrderJourney(shop).quote(Map.of("barley", 1));
        String order = JourneyIT.order(quoted.quote()).replace("tok_approve", paymentToken);
        String id = shop.send("POST", quoted.token(), "/orders", order, Map.of("idempotency-key", paymentToken))
                .orThrow("ordering")
                .body()
                .path("id")
                .asText();
        Placed placed = new Placed(quoted.token(), id);
        new Quiescence(running.stack().edge()).await();
        assertThat(placed.status(running)).isEqualTo("PENDING");
        return placed;
    }

    /** Fires the schedule again and again, as the clock does. */
    private static void reconcileUntil(RunningStack running, BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            running.stack().edge().post(RECONCILE, Edge.object());
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static void stop(RunningStack running, String order) {
        running.stack()
                .edge()
                .call("AWSStepFunctions.StopExecution", Edge.object().put("executionArn", arn(running, order)));
    }

    private static String execution(RunningStack running, String order) {
        return running.stack()
                .edge()
                .call("AWSStepFunctions.DescribeExecution", Edge.object().put("executionArn", arn(running, order)))
                .path("status")
                .asText();
    }

    private static String arn(RunningStack running, String order) {
        return running.stack()
                        .edge()
                        .call("AWSStepFunctions.ListStateMachines", Edge.object())
                        .at("/stateMachines/0/stateMachineArn")
                        .asText()
                        .replace(":stateMachine:", ":execution:")
                + ":" + order;
    }

    private static List<JsonNode> openCheckouts(Edge edge) {
        var scan = Edge.object()
                .put("TableName", "souk-dev-orders")
                .put("FilterExpression", "begins_with(pk, :open)")
                .put("ConsistentRead", true);
        scan.putObject("ExpressionAttributeValues").putObject(":open").put("S", "OPEN#");
        return edge.all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey");
    }
}

package dev.souk.cli.sagas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Assemblies;
import dev.souk.cli.Edge;
import dev.souk.cli.Quiescence;
import dev.souk.cli.RunningStack;
import dev.souk.cli.ShopClient;
import dev.souk.cli.Workspace;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.load.OrderJourney.Quoted;
import dev.souk.cli.sagas.CheckoutDesk.Action;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A checkout whose money was taken for an order that was then turned away: no resumption helps, so staff refund it and give it
 * up. Its state machine is scripted to take the money too early, and its reconciler has no patience.
 */
@Timeout(300)
class GivenUpJourneyIT {
    private static final String REASON = "refunded by hand";

    @TempDir
    private Path folder;

    @Test
    void a_checkout_that_went_too_far_is_put_right_and_given_up_for_good() {
        try (RunningStack running = RunningStack.start(tooEarly(), folder.resolve("logs"))) {
            running.sell("capers", 310, 10);
            Desk staff = new Desk(running);
            String order = staff.parked("tok_approve_early");
            String other = staff.parked("tok_void_500_x1");

            assertThat(staff.told(desk -> desk.list("PARKED")))
                    .contains(order, "VoidPayment: ALREADY_CAPTURED", " resume,compensate,give-up ");
            assertThatThrownBy(() -> staff.told(desk -> desk.intervene(Action.GIVE_UP, other, REASON, true)))
                    .hasMessageContaining("409 not-too-far");
            assertThat(staff.told(desk -> desk.intervene(Action.GIVE_UP, order, REASON, false)))
                    .contains("it would end where it is", "Nothing was done");
            assertThat(staff.execution(order).path("status").asText()).isEqualTo("RUNNING");
            assertThat(staff.openCheckouts()).anyMatch(entry -> entry.toString().contains(order));

            staff.refund(order);
            assertThat(staff.told(desk -> desk.intervene(Action.GIVE_UP, order, REASON, true)))
                    .contains("it ends where it is", "Done");
            staff.told(desk -> desk.intervene(Action.COMPENSATE, other, REASON, true));
            staff.assertAbandoned(order);

            assertStaysGivenUp(staff, order);
            staff.assertWrittenDown(order);
            staff.assertPromisesKept(List.of(order, other));
        }
    }

    private static void assertStaysGivenUp(Desk staff, String order) {
        staff.reconcile();
        staff.assertAbandoned(order);
        assertThat(staff.runsOf(order)).as("nothing was started in its place").hasSize(1);
        assertThat(staff.openCheckouts()).noneMatch(entry -> entry.toString().contains(order));
        assertThat(staff.told(desk -> desk.list(""))).doesNotContain(order);
        assertThatThrownBy(() -> staff.told(desk -> desk.intervene(Action.RESUME, order, REASON, true)))
                .hasMessageContaining("409 not-parked");
    }

    private Path tooEarly() {
        Path copy = Assemblies.changed(
                Workspace.current().cloudAssembly(),
                folder.resolve("too-early"),
                "souk-dev-checkout",
                template -> ofType(template, "AWS::StepFunctions::StateMachine", "")
                        .forEach(GivenUpJourneyIT::captureTooEarly));
        Assemblies.alter(
                copy,
                "souk-dev-orders",
                template -> ofType(template, "AWS::Lambda::Function", "souk-dev-orders-reconcile-checkouts")
                        .forEach(function -> ((ObjectNode) function.at("/Environment/Variables"))
                                .put("CHECKOUT_PATIENCE_MINUTES", "0")));
        return copy;
    }

    private static List<ObjectNode> ofType(JsonNode template, String type, String functionName) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode resource : template.path("Resources")) {
            if (resource.path("Type").asText().equals(type)
                    && resource.at("/Properties/FunctionName").asText().equals(functionName)) {
                found.add((ObjectNode) resource.path("Properties"));
            }
        }
        assertThat(found).hasSize(1);
        return found;
    }

    private static void captureTooEarly(ObjectNode properties) {
        JsonNode machine = Edge.parse(properties.path("DefinitionString").asText());
        ObjectNode states = (ObjectNode) machine.path("States");
        ((ObjectNode) states.path("VoidPayment")).remove("Retry");
        ObjectNode capture = states.path("CapturePayment").deepCopy();
        capture.remove(List.of("Retry", "Catch", "End"));
        states.set("CaptureTooEarly", capture.put("Next", "RejectOrder"));
        ArrayNode choices = (ArrayNode) states.path("PaymentAuthorized?").path("Choices");
        choices.insert(0, choice("early", "CaptureTooEarly"));
        choices.insert(0, choice("tok_void", "RejectOrder"));
        properties.put("DefinitionString", machine.toString());
    }

    private static ObjectNode choice(String paymentToken, String next) {
        ObjectNode choice = Edge.object()
                .put(
                        "Condition",
                        "{%% $contains($states.context.Execution.Input.paymentToken, '%s') %%}".formatted(paymentToken))
                .put("Next", next);
        choice.putObject("Assign").put("reason", "CONFIRMATION_FAILED").put("detail", "scripted");
        return choice;
    }

    /** Staff at work on one stack. */
    private record Desk(RunningStack running) {
        String parked(String paymentToken) {
            var journey = new OrderJourney(running.stack().shop());
            Quoted quoted = journey.quote(Map.of("capers", 1));
            String order = journey.order(quoted, paymentToken, paymentToken).orderId();
            rest();
            return order;
        }

        String told(ToIntFunction<CheckoutDesk> work) {
            var out = new ByteArrayOutputStream();
            var desk = new CheckoutDesk(
                    running.stack().shop(), token(), new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(work.applyAsInt(desk)).isZero();
            rest();
            return out.toString(StandardCharsets.UTF_8);
        }

        void refund(String order) {
            String path = "/admin/orders/%s/refunds".formatted(order);
            ShopClient shop = running.stack().shop();
            ObjectNode refund = Edge.object();
            refund.set(
                    "amount", shop.get(token(), "/admin/orders/" + order).body().path("total"));
            shop.send("POST", token(), path, refund.toString(), Map.of("idempotency-key", "refund"))
                    .orThrow("refunding");
        }

        void reconcile() {
            edge().post("/_souk/schedules/souk-dev-orders-reconcile-checkouts", Edge.object());
            rest();
        }

        JsonNode execution(String order) {
            return edge().call(
                            "AWSStepFunctions.DescribeExecution", Edge.object().put("executionArn", arn(order)));
        }

        List<JsonNode> runsOf(String order) {
            String machine = arn("").replace(":execution:", ":stateMachine:");
            var request = Edge.object().put("stateMachineArn", machine.substring(0, machine.length() - 1));
            List<JsonNode> runs =
                    edge().all("AWSStepFunctions.ListExecutions", request, "executions", "nextToken", "nextToken");
            return runs.stream()
                    .filter(run -> run.path("name").asText().startsWith(order))
                    .toList();
        }

        List<JsonNode> openCheckouts() {
            var scan = Edge.object()
                    .put("TableName", "souk-dev-orders")
                    .put("FilterExpression", "begins_with(pk, :open) OR pk = :parked")
                    .put("ConsistentRead", true);
            ObjectNode values = scan.putObject("ExpressionAttributeValues");
            values.putObject(":open").put("S", "OPEN#");
            values.putObject(":parked").put("S", "PARKED");
            return edge().all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey");
        }

        void assertAbandoned(String order) {
            assertThat(execution(order).path("status").asText()).isEqualTo("FAILED");
            assertThat(execution(order).path("error").asText()).isEqualTo("Checkout.Abandoned");
        }

        void assertWrittenDown(String order) {
            JsonNode items = running.stack()
                    .shop()
                    .get(token(), "/admin/orders/%s/timeline".formatted(order))
                    .body()
                    .path("items");
            List<String> types = new ArrayList<>();
            items.forEach(item -> types.add(item.path("type").asText()));
            assertThat(types)
                    .containsSubsequence("CheckoutNeedsAttention", "RefundSucceeded", "GiveUpRequested")
                    .containsOnlyOnce("GiveUpRequested");
            assertThat(items.toString()).contains("\"reason\":\"%s\",\"operator\":\"grace\"".formatted(REASON));
        }

        void assertPromisesKept(List<String> orders) {
            assertThat(Invariants.check(StackSnapshot.take(edge(), "dev"), orders))
                    .allSatisfy(finding ->
                            assertThat(finding.violations()).as(finding.id()).isEmpty());
        }

        private String arn(String execution) {
            return edge().call("AWSStepFunctions.ListStateMachines", Edge.object())
                            .at("/stateMachines/0/stateMachineArn")
                            .asText()
                            .replace(":stateMachine:", ":execution:")
                    + ":" + execution;
        }

        private void rest() {
            new Quiescence(edge()).await();
        }

        private String token() {
            return running.stack().token("grace", true);
        }

        private Edge edge() {
            return running.stack().edge();
        }
    }
}

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Parked checkouts are listed, and staff let them go on or back, on a stack whose checkout parks at the first failure. */
@TestInstance(Lifecycle.PER_CLASS)
class SagasJourneyIT {
    private static final String REASON = "the provider is back";

    private RunningStack running;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path impatient = Assemblies.changed(
                Workspace.current().cloudAssembly(),
                folder.resolve("impatient"),
                "souk-dev-checkout",
                template -> parkAtTheFirstFailure(template.path("Resources")));
        running = RunningStack.start(impatient, folder.resolve("logs"));
        running.sell("olives", 450, 20);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    /** Nothing is tried twice, and an order whose void is scripted is turned back once its payment is authorised. */
    private static void parkAtTheFirstFailure(JsonNode resources) {
        for (JsonNode resource : resources) {
            if (resource.path("Type").asText().equals("AWS::StepFunctions::StateMachine")) {
                ObjectNode properties = (ObjectNode) resource.path("Properties");
                JsonNode machine =
                        Edge.parse(properties.path("DefinitionString").asText());
                ((ObjectNode) machine.at("/States/CapturePayment")).remove("Retry");
                ((ObjectNode) machine.at("/States/VoidPayment")).remove("Retry");
                ((ArrayNode) machine.at("/States/PaymentAuthorized?/Choices")).insert(0, turnBack());
                properties.put("DefinitionString", machine.toString());
            }
        }
    }

    private static ObjectNode turnBack() {
        ObjectNode choice = Edge.object()
                .put("Condition", "{% $contains($states.context.Execution.Input.paymentToken, 'tok_void') %}")
                .put("Next", "RejectOrder");
        choice.putObject("Assign").put("reason", "CONFIRMATION_FAILED").put("detail", "scripted");
        return choice;
    }

    @Test
    void a_sale_whose_money_was_not_taken_is_resumed_and_paid() {
        Quoted quoted = journey().quote(Map.of("olives", 1));
        String order = parked(quoted, "tok_capture_500_x1");

        assertThat(told(desk -> desk.list("PARKED"))).contains(order, "CONFIRMED", "CapturePayment", " resume ");
        assertThatThrownBy(() -> told(desk -> desk.intervene(Action.COMPENSATE, order, REASON, true)))
                .hasMessageContaining("409 pivot-passed");
        List<JsonNode> before = items();
        assertThat(told(desk -> desk.intervene(Action.RESUME, order, REASON, false)))
                .contains("it would go on: forward", "Nothing was done");
        assertThat(items()).isEqualTo(before);

        assertThat(told(desk -> desk.intervene(Action.RESUME, order, REASON, true)))
                .contains("it goes on: forward", "Done");
        rest();

        assertThat(status(quoted, order)).isEqualTo("CONFIRMED");
        assertThat(types(order)).containsSubsequence("CheckoutNeedsAttention", "ResumeRequested", "PaymentCaptured");
        assertThat(entry(order, "ResumeRequested").path("operator").asText()).isEqualTo("grace");
        assertThat(entry(order, "ResumeRequested").path("reason").asText()).isEqualTo(REASON);
        assertThat(told(desk -> desk.list("PARKED"))).doesNotContain(order);
        assertThatThrownBy(() -> told(desk -> desk.intervene(Action.RESUME, order, REASON, true)))
                .hasMessageContaining("409 not-parked");
        assertPromisesKept(order);
    }

    @Test
    void an_order_whose_money_was_not_let_go_is_compensated_and_owes_nothing() {
        Quoted quoted = journey().quote(Map.of("olives", 2));
        String order = parked(quoted, "tok_void_500_x1");

        assertThat(told(desk -> desk.list(""))).contains(order, "REJECTED", "VoidPayment", " resume,compensate ");
        assertThat(told(desk -> desk.intervene(Action.COMPENSATE, order, REASON, false)))
                .contains("it would go on: back");
        assertThat(types(order)).doesNotContain("PaymentVoided");

        told(desk -> desk.intervene(Action.COMPENSATE, order, REASON, true));
        rest();

        assertThat(status(quoted, order)).isEqualTo("REJECTED");
        assertThat(types(order))
                .containsSubsequence("CheckoutNeedsAttention", "CompensationRequested", "PaymentVoided")
                .doesNotContain("PaymentCaptured");
        assertThat(told(desk -> desk.list("PARKED"))).doesNotContain(order);
        assertPromisesKept(order);
    }

    @Test
    void the_same_request_again_is_answered_the_same_and_written_down_once() {
        Quoted quoted = journey().quote(Map.of("olives", 1));
        String order = parked(quoted, "tok_capture_500_x1");

        ShopClient.Answer first = resume(staff(), order);
        ShopClient.Answer again = resume(staff(), order);
        rest();

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(types(order)).containsOnlyOnce("ResumeRequested");
        assertPromisesKept(order);
    }

    @Test
    void nobody_but_staff_sees_or_steers_checkouts_or_reads_who_did() {
        Quoted quoted = journey().quote(Map.of("olives", 1));
        String order = parked(quoted, "tok_capture_500_x1");

        for (String token : List.of(quoted.token(), running.stack().token("eve", false))) {
            assertThat(shop().get(token, "/admin/checkouts").status()).isEqualTo(403);
            assertThat(shop().get(token, "/admin/orders/%s/timeline".formatted(order))
                            .status())
                    .isEqualTo(403);
            assertThat(resume(token, order).status()).isEqualTo(403);
        }
        assertThat(resume("", order).status()).isEqualTo(401);

        resume(staff(), order);
        rest();
        assertThat(shop().get(quoted.token(), "/orders/%s/timeline".formatted(order))
                        .text())
                .contains("CheckoutNeedsAttention", "PaymentCaptured")
                .doesNotContain("ResumeRequested", "grace", REASON, "PaymentResultUnknown");
    }

    private String parked(Quoted quoted, String paymentToken) {
        String order = journey().order(quoted, paymentToken, "to-be-parked").orderId();
        rest();
        return order;
    }

    private String told(ToIntFunction<CheckoutDesk> work) {
        var out = new ByteArrayOutputStream();
        var desk = new CheckoutDesk(shop(), staff(), new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(work.applyAsInt(desk)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private ShopClient.Answer resume(String token, String order) {
        return shop().send(
                        "POST",
                        token,
                        "/admin/checkouts/%s/resume".formatted(order),
                        "{\"dryRun\":false,\"reason\":\"%s\"}".formatted(REASON),
                        Map.of("idempotency-key", "resume-" + order));
    }

    private String status(Quoted quoted, String order) {
        return shop().get(quoted.token(), "/orders/" + order)
                .body()
                .path("status")
                .asText();
    }

    private List<JsonNode> timeline(String order) {
        List<JsonNode> entries = new ArrayList<>();
        shop().get(staff(), "/admin/orders/%s/timeline".formatted(order))
                .orThrow("reading the timeline")
                .body()
                .path("items")
                .forEach(entries::add);
        return entries;
    }

    private List<String> types(String order) {
        return timeline(order).stream()
                .map(entry -> entry.path("type").asText())
                .toList();
    }

    private JsonNode entry(String order, String type) {
        return timeline(order).stream()
                .filter(entry -> entry.path("type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    /** Everything that orders keep. */
    private List<JsonNode> items() {
        var scan = Edge.object().put("TableName", "souk-dev-orders").put("ConsistentRead", true);
        return edge().all("DynamoDB_20120810.Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey");
    }

    private void assertPromisesKept(String order) {
        rest();
        assertThat(Invariants.check(StackSnapshot.take(edge(), "dev"), List.of(order)))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }

    private void rest() {
        new Quiescence(edge()).await();
    }

    private String staff() {
        return running.stack().token("grace", true);
    }

    private OrderJourney journey() {
        return new OrderJourney(shop());
    }

    private ShopClient shop() {
        return running.stack().shop();
    }

    private Edge edge() {
        return running.stack().edge();
    }
}

package dev.souk.cli.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Assemblies;
import dev.souk.cli.Edge;
import dev.souk.cli.Quiescence;
import dev.souk.cli.RunningStack;
import dev.souk.cli.Workspace;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Dead letters of each kind, from their queue back to where they died. */
@TestInstance(Lifecycle.PER_CLASS)
class DeadLettersJourneyIT {
    private static final String CANCELLED = "souk-dev-payments-order-cancelled";
    private static final String RELAY = "souk-dev-orders-relay";

    private RunningStack running;
    private Aws aws;
    private String orderId = "";
    private int exit;

    /** A refund that fails twice, of an order that is cancelled, where two tries are all there are. */
    @BeforeAll
    void cancelAnOrderWhoseRefundFails(@TempDir Path folder) {
        Path impatient = Assemblies.changed(
                Workspace.current().cloudAssembly(),
                folder.resolve("impatient"),
                "souk-dev-payments",
                template -> giveUpAfterTwoTries(template.path("Resources")));
        running = RunningStack.start(impatient, folder.resolve("logs"));
        aws = Aws.at(running.stack().state().edge());
        running.sell("capers", 300, 10);
        var journey = new OrderJourney(running.stack().shop());
        OrderJourney.Quoted quoted = journey.quote(Map.of("capers", 1));
        orderId = journey.order(quoted, "tok_refund_500_x2", "to-be-refunded").orderId();
        running.stack()
                .shop()
                .send(
                        "POST",
                        quoted.token(),
                        "/orders/%s/cancel".formatted(orderId),
                        "",
                        Map.of("idempotency-key", "c"))
                .orThrow("cancelling");
        rest();
    }

    @AfterAll
    void stop() {
        aws.close();
        running.close();
    }

    private static void giveUpAfterTwoTries(JsonNode resources) {
        for (JsonNode resource : resources) {
            if (resource.path("Properties").path("QueueName").asText().equals(CANCELLED)) {
                ObjectNode properties = (ObjectNode) resource.path("Properties");
                properties.put("VisibilityTimeout", 1);
                ((ObjectNode) properties.path("RedrivePolicy")).put("maxReceiveCount", 2);
            }
        }
    }

    @Test
    void a_poisonous_event_is_seen_explained_and_sent_back_once_and_its_work_is_done_once() {
        assertThat(told(DlqListCommand::print)).contains(CANCELLED + "-dlq", "1 poison");
        assertThat(told(desk -> DlqShowCommand.print(desk, CANCELLED + "-dlq", "")))
                .contains("OrderCancelled", orderId, "correlation");
        assertThat(told(desk -> DlqExplainCommand.print(desk, "payments-order-cancelled", "")))
                .contains("poison", "PaymentResultUnknown");

        assertThat(told(desk -> DlqRedriveCommand.foretell(desk, "payments-order-cancelled", "")))
                .contains("Nothing was sent back");
        assertThat(letters(CANCELLED)).hasSize(1);

        assertThat(told(desk -> DlqRedriveCommand.execute(desk, "payments-order-cancelled", "")))
                .contains("sent back");
        assertThat(exit).isZero();
        rest();

        assertThat(letters(CANCELLED)).isEmpty();
        JsonNode refunds = running.stack()
                .shop()
                .get(running.stack().token("cashier", true), "/admin/orders/%s/refunds".formatted(orderId))
                .body()
                .path("refunds");
        assertThat(refunds).hasSize(1);
        assertThat(refunds.path(0).path("status").asText()).isEqualTo("SUCCEEDED");
        assertPromisesKept();
    }

    @Test
    void changes_of_a_table_are_read_again_and_a_letter_about_what_is_gone_stays() {
        JsonNode first = firstRecord();
        put(RELAY, streamLetter(first.path("sequence").asText(), first));
        put(RELAY, streamLetter("999", first));

        String told = told(desk -> DlqRedriveCommand.execute(desk, "orders-relay", ""));
        rest();

        assertThat(told).contains("sent back", "stays: ");
        assertThat(exit).isEqualTo(1);
        assertThat(letters(RELAY)).hasSize(1);
        assertThat(told(desk -> DlqExplainCommand.print(desk, "orders-relay", "")))
                .contains("stream-range", "RetryAttemptsExhausted");
        letters(RELAY).forEach(letter -> new LetterBox(aws.sqs(), "dev").delete(taken(letter)));
    }

    @Test
    void a_call_that_nobody_waited_for_and_an_event_that_did_not_arrive_are_tried_again() {
        ObjectNode call = Edge.object();
        call.putObject("requestContext")
                .put("functionArn", arn("lambda", "function:souk-dev-payments-resolve-doubts:live"))
                .put("condition", "RetriesExhausted");
        call.putObject("requestPayload");
        put("souk-dev-payments-resolve-doubts", call.toString());
        aws.sqs()
                .sendMessage(send -> send.queueUrl(url("souk-dev-payments-parked-events"))
                        .messageBody("{}")
                        .messageAttributes(Map.of(
                                "TARGET_ARN",
                                MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue(arn("lambda", "function:souk-dev-payments-parked-events:live"))
                                        .build())));
        assertThat(told(DlqListCommand::print)).contains("1 failed-call", "1 undelivered");

        for (String function : List.of("payments-resolve-doubts", "payments-parked-events")) {
            assertThat(told(desk -> DlqRedriveCommand.execute(desk, function, "")))
                    .contains("sent back");
            assertThat(letters("souk-dev-" + function)).isEmpty();
        }
    }

    private String told(ToIntFunction<DlqCommand.Desk> command) {
        var text = new ByteArrayOutputStream();
        var out = new PrintStream(text, true, StandardCharsets.UTF_8);
        exit = command.applyAsInt(new DlqCommand.Desk(aws, new LetterBox(aws.sqs(), "dev"), 100, out));
        return text.toString(StandardCharsets.UTF_8);
    }

    private List<Letter> letters(String consumer) {
        LetterBox box = new LetterBox(aws.sqs(), "dev");
        return box.peek(box.named(consumer + "-dlq"), 100);
    }

    private Letter taken(Letter letter) {
        return new LetterBox(aws.sqs(), "dev").take(letter.queue(), 1).getFirst();
    }

    private void put(String consumer, String body) {
        aws.sqs().sendMessage(send -> send.queueUrl(url(consumer)).messageBody(body));
    }

    private String url(String consumer) {
        return new LetterBox(aws.sqs(), "dev").named(consumer + "-dlq").url();
    }

    private String arn(String service, String resource) {
        return "arn:aws:%s:eu-central-1:000000000000:%s".formatted(service, resource);
    }

    private ObjectNode firstRecord() {
        Edge edge = running.stack().edge();
        String target = "DynamoDBStreams_20120810.";
        String stream = edge.call(target + "ListStreams", Edge.object().put("TableName", "souk-dev-orders"))
                .at("/Streams/0/StreamArn")
                .asText();
        String shard = edge.call(target + "DescribeStream", Edge.object().put("StreamArn", stream))
                .at("/StreamDescription/Shards/0/ShardId")
                .asText();
        String iterator = edge.call(
                        target + "GetShardIterator",
                        Edge.object()
                                .put("StreamArn", stream)
                                .put("ShardId", shard)
                                .put("ShardIteratorType", "TRIM_HORIZON"))
                .path("ShardIterator")
                .asText();
        JsonNode record = edge.call(target + "GetRecords", Edge.object().put("ShardIterator", iterator))
                .at("/Records/0/dynamodb");
        return Edge.object()
                .put("stream", stream)
                .put("shard", shard)
                .put("sequence", record.path("SequenceNumber").asText());
    }

    private String streamLetter(String sequence, JsonNode where) {
        ObjectNode letter = Edge.object();
        letter.putObject("requestContext")
                .put("functionArn", arn("lambda", "function:%s:live".formatted(RELAY)))
                .put("condition", "RetryAttemptsExhausted");
        letter.putObject("DDBStreamBatchInfo")
                .put("streamArn", where.path("stream").asText())
                .put("shardId", where.path("shard").asText())
                .put("startSequenceNumber", sequence)
                .put("endSequenceNumber", sequence)
                .put("batchSize", 1);
        return letter.toString();
    }

    private void rest() {
        new Quiescence(running.stack().edge()).await();
    }

    private void assertPromisesKept() {
        assertThat(Invariants.check(StackSnapshot.take(running.stack().edge(), "dev"), List.of(orderId)))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}

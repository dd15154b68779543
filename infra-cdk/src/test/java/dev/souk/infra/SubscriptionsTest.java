package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.events.EventType;
import dev.souk.infra.template.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.event.ruler.Ruler;

final class SubscriptionsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RULE = "AWS::Events::Rule";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String PREFIX = "souk-dev-";

    /** Who hears what. An event that is missing on the right is heard by nobody, which is said in the test below. */
    private static final Map<String, Set<EventType>> HEARD = Map.ofEntries(
            Map.entry("catalog-availability", Set.of(EventType.AVAILABILITY_CHANGED)),
            Map.entry("catalog-order-cancelled", Set.of(EventType.ORDER_CANCELLED)),
            Map.entry("inventory-order-confirmed", Set.of(EventType.ORDER_CONFIRMED)),
            Map.entry(
                    "cart-products",
                    Set.of(
                            EventType.PRODUCT_PUBLISHED,
                            EventType.PRODUCT_UPDATED,
                            EventType.PRODUCT_UNPUBLISHED,
                            EventType.PRICE_CHANGED,
                            EventType.AVAILABILITY_CHANGED)),
            Map.entry("accounts-forget-user", Set.of(EventType.CUSTOMER_ERASED)),
            Map.entry("cart-shopper-known", Set.of(EventType.GUEST_LINKED_TO_CUSTOMER, EventType.CUSTOMER_ERASED)),
            Map.entry(
                    "cart-promotions",
                    Set.of(
                            EventType.PROMOTION_ACTIVATED,
                            EventType.PROMOTION_ENDED,
                            EventType.PRODUCT_PUBLISHED,
                            EventType.PRODUCT_UPDATED)),
            Map.entry("cart-order-confirmed", Set.of(EventType.ORDER_CONFIRMED)),
            Map.entry(
                    "recommendations-products",
                    Set.of(EventType.PRODUCT_PUBLISHED, EventType.PRODUCT_UPDATED, EventType.PRODUCT_UNPUBLISHED)),
            Map.entry("recommendations-availability", Set.of(EventType.AVAILABILITY_CHANGED)),
            Map.entry("recommendations-order-confirmed", Set.of(EventType.ORDER_CONFIRMED)),
            Map.entry("recommendations-order-cancelled", Set.of(EventType.ORDER_CANCELLED)),
            Map.entry("recommendations-cart-item-added", Set.of(EventType.CART_ITEM_ADDED)),
            Map.entry(
                    "recommendations-shoppers", Set.of(EventType.GUEST_LINKED_TO_CUSTOMER, EventType.CUSTOMER_ERASED)),
            Map.entry(
                    "search-products",
                    Set.of(
                            EventType.PRODUCT_PUBLISHED,
                            EventType.PRODUCT_UPDATED,
                            EventType.PRODUCT_UNPUBLISHED,
                            EventType.PRICE_CHANGED,
                            EventType.AVAILABILITY_CHANGED)),
            Map.entry("orders-checkout-starter", Set.of(EventType.ORDER_PLACED)),
            Map.entry(
                    "orders-timeline",
                    Set.of(
                            EventType.STOCK_RESERVED,
                            EventType.STOCK_RESERVATION_REJECTED,
                            EventType.STOCK_RESERVATION_RELEASED,
                            EventType.STOCK_RESERVATION_EXPIRED,
                            EventType.STOCK_COMMITTED,
                            EventType.PAYMENT_AUTHORIZED,
                            EventType.PAYMENT_CHALLENGE_REQUIRED,
                            EventType.PAYMENT_DECLINED,
                            EventType.PAYMENT_CAPTURED,
                            EventType.PAYMENT_VOIDED,
                            EventType.REFUND_FAILED,
                            EventType.REFUND_SUCCEEDED)),
            Map.entry("inventory-order-cancelled", Set.of(EventType.ORDER_CANCELLED)),
            Map.entry("payments-order-cancelled", Set.of(EventType.ORDER_CANCELLED)),
            Map.entry(
                    "orders-prices",
                    Set.of(
                            EventType.PRODUCT_PUBLISHED,
                            EventType.PRODUCT_UPDATED,
                            EventType.PRICE_CHANGED,
                            EventType.PRODUCT_UNPUBLISHED)),
            Map.entry("orders-customers", Set.of(EventType.GUEST_LINKED_TO_CUSTOMER, EventType.CUSTOMER_ERASED)));

    @Test
    void every_rule_matches_exactly_the_events_its_consumer_hears() throws Exception {
        Map<String, Set<EventType>> matched = new TreeMap<>();
        for (Resource rule : rulesOfEvents()) {
            matched.put(consumer(rule.text("Name")), matchedBy(rule.property("EventPattern")));
        }

        assertThat(matched).containsExactlyInAnyOrderEntriesOf(HEARD);
    }

    @Test
    void watched_stages_also_tell_a_person_of_a_checkout_that_stopped() throws Exception {
        Resource notice = Synthesis.prod().resource(RULE, "Name", "souk-prod-checkout-needs-attention");

        assertThat(matchedBy(notice.property("EventPattern"))).containsExactly(EventType.CHECKOUT_NEEDS_ATTENTION);
        assertThat(notice.text("Targets")).contains("$.detail.data.orderId");
    }

    @Test
    void every_rule_delivers_to_the_queue_of_its_consumer_and_keeps_what_it_cannot_deliver() {
        for (Resource rule : rulesOfEvents()) {
            JsonNode target = rule.property("Targets").path(0);

            assertThat(rule.property("Targets")).hasSize(1);
            assertThat(rule.text("EventBusName")).isEqualTo("souk-dev");
            assertThat(rule.stack().text(target.path("Arn"))).isEqualTo(rule.text("Name"));
            assertThat(rule.stack().text(target.path("DeadLetterConfig").path("Arn")))
                    .isEqualTo(rule.text("Name") + "-dlq");
            assertThat(target.path("RetryPolicy").toString()).isEqualTo("""
                            {"MaximumEventAgeInSeconds":86400,"MaximumRetryAttempts":185}""");
        }
    }

    @Test
    void every_consumer_has_a_queue_with_dead_letters_that_hides_a_batch_long_enough() {
        for (String consumer : HEARD.keySet()) {
            Resource queue = queue(consumer);

            assertThat(queue.property("VisibilityTimeout").asInt()).isEqualTo(6 * 30);
            assertThat(queue.property("RedrivePolicy.maxReceiveCount").asInt()).isEqualTo(5);
            assertThat(queue.text("RedrivePolicy.deadLetterTargetArn")).isEqualTo(PREFIX + consumer + "-dlq");
        }
    }

    @Test
    void every_queue_polls_in_batches_that_may_fail_in_part_and_is_kept_in_bounds() {
        for (String consumer : HEARD.keySet()) {
            Resource mapping =
                    Synthesis.dev().resource("AWS::Lambda::EventSourceMapping", "EventSourceArn", PREFIX + consumer);

            assertThat(mapping.text("FunctionName")).isEqualTo(PREFIX + consumer + ":live");
            assertThat(mapping.property("BatchSize").asInt()).isEqualTo(10);
            assertThat(mapping.property("ScalingConfig.MaximumConcurrency").asInt())
                    .isEqualTo(10);
            assertThat(mapping.property("FunctionResponseTypes").path(0).asText())
                    .isEqualTo("ReportBatchItemFailures");
        }
    }

    @Test
    void every_queue_is_encrypted_refuses_plain_http_and_dead_letters_wait_two_weeks() {
        List<String> guarded = new ArrayList<>();
        for (Resource policy : Synthesis.dev().resources("AWS::SQS::QueuePolicy")) {
            if (policy.property("PolicyDocument").toString().contains("aws:SecureTransport")) {
                guarded.add(policy.stack().text(policy.property("Queues").path(0)));
            }
        }
        for (Resource queue : Synthesis.dev().resources(QUEUE)) {
            assertThat(queue.text("SqsManagedSseEnabled")).isEqualTo("true");
            assertThat(guarded).contains(queue.text("QueueName"));
            if (queue.text("QueueName").endsWith("-dlq")) {
                assertThat(queue.property("MessageRetentionPeriod").asInt()).isEqualTo(14 * 24 * 3600);
            }
        }
    }

    /** The others fire by the clock. */
    private static List<Resource> rulesOfEvents() {
        return Synthesis.dev().resources(RULE).stream()
                .filter(rule -> rule.property("ScheduleExpression").isMissingNode())
                .toList();
    }

    private static Resource queue(String consumer) {
        return Synthesis.dev().resource(QUEUE, "QueueName", PREFIX + consumer);
    }

    private static String consumer(String ruleName) {
        return ruleName.substring(PREFIX.length());
    }

    private static Set<EventType> matchedBy(JsonNode pattern) throws Exception {
        Set<EventType> matched = new TreeSet<>();
        for (EventType type : EventType.values()) {
            if (Ruler.matchesRule(onTheBus(type), pattern.toString())) {
                matched.add(type);
            }
        }
        return matched;
    }

    /** The example of an event as EventBridge hands it to rules. */
    private static String onTheBus(EventType type) throws IOException {
        try (InputStream example = EventType.class.getResourceAsStream(type.exampleResource())) {
            assertThat(example).as("example of %s", type).isNotNull();
            ObjectNode event = JSON.createObjectNode();
            event.put("version", "0")
                    .put("id", "00000000-0000-0000-0000-000000000000")
                    .put("account", "000000000000")
                    .put("region", "eu-central-1")
                    .put("time", "2026-01-01T00:00:00Z")
                    .put("source", type.source())
                    .put("detail-type", type.detailType());
            event.set("detail", JSON.readTree(example));
            event.putArray("resources");
            return event.toString();
        }
    }
}

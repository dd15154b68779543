package dev.souk.inventory.adapter.events;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxEntry;
import dev.souk.lambda.events.StreamRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class AvailabilityFactsTest {
    private static final Map<String, AttributeValue> STOCK = key("S#whole-milk", "L#main");

    private final AvailabilityFacts facts =
            new AvailabilityFacts(new EventWriter(InventoryFixture.CLOCK, UUID::randomUUID));

    @ParameterizedTest
    @CsvSource({
        "6, 5, LOW, IN_STOCK",
        "1, 0, OUT, LOW",
        "0, 9, IN_STOCK, OUT",
        "5, 6, IN_STOCK, LOW",
        "9, 0, OUT, IN_STOCK"
    })
    void tell_when_a_border_is_crossed(long before, long after, String now, String previous) {
        assertThat(of(new StreamRecord("e1", "MODIFY", "1", STOCK, image(after, 8), image(before, 7))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.source()).isEqualTo("souk.inventory");
                    assertThat(entry.detailType()).isEqualTo("AvailabilityChanged");
                    assertThat(entry.detail().path("data").toString())
                            .isEqualTo("{\"sku\":\"whole-milk\",\"availability\":\"%s\",\"previous\":\"%s\"}"
                                    .formatted(now, previous));
                    assertThat(entry.detail()
                                    .path("metadata")
                                    .path("aggregateVersion")
                                    .asLong())
                            .isEqualTo(8);
                });
    }

    @ParameterizedTest
    @CsvSource({"9, 8", "5, 1", "1, 5", "0, 0"})
    void stay_silent_between_the_borders(long before, long after) {
        assertThat(of(new StreamRecord("e1", "MODIFY", "1", STOCK, image(after, 8), image(before, 7))))
                .isEmpty();
    }

    @Test
    void count_a_first_receipt_as_coming_from_nothing() {
        assertThat(of(new StreamRecord("e1", "INSERT", "1", STOCK, image(3, 1), Map.of())))
                .singleElement()
                .satisfies(entry -> assertThat(
                                entry.detail().path("data").path("previous").asText())
                        .isEqualTo("OUT"));
    }

    @Test
    void name_the_same_change_the_same_and_another_another() {
        var change = new StreamRecord("e1", "MODIFY", "1", STOCK, image(0, 8), image(1, 7));
        var other = new StreamRecord("e2", "MODIFY", "2", STOCK, image(1, 9), image(0, 8));

        assertThat(of(change)).isEqualTo(of(change));
        assertThat(eventId(of(change))).isNotEqualTo(eventId(of(other)));
    }

    @Test
    void look_at_nothing_but_stock() {
        var movement = key("S#whole-milk", "M#2026#1");
        var reservation = key("R#order-1", "R");

        assertThat(of(new StreamRecord("e1", "INSERT", "1", movement, image(3, 1), Map.of())))
                .isEmpty();
        assertThat(of(new StreamRecord("e1", "INSERT", "1", reservation, image(3, 1), Map.of())))
                .isEmpty();
        assertThat(of(new StreamRecord("e1", "REMOVE", "1", STOCK, Map.of(), image(3, 1))))
                .isEmpty();
    }

    private static String eventId(List<OutboxEntry> entries) {
        return entries.getFirst().detail().path("metadata").path("eventId").asText();
    }

    private List<OutboxEntry> of(StreamRecord change) {
        return new Correlation("c-1", null, null).call(() -> facts.of(change));
    }

    private static Map<String, AttributeValue> image(long available, long version) {
        return Map.of("available", n(available), "received", n(100), "version", n(version));
    }
}

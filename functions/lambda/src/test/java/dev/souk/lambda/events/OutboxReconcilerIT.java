package dev.souk.lambda.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.fixture.NoPauses;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestTable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(NoPauses.class)
class OutboxReconcilerIT {
    private static final Duration PERIOD = Duration.ofMinutes(15);
    private static final int PLENTY = 30_000;

    private final TestTable table = TestTable.create();
    private final SteppingClock clock = new SteppingClock();
    private final FlakyBus bus = new FlakyBus((_, _) -> false);
    private final OutboxPulses pulses = new OutboxPulses(table::client, table.name());

    @Test
    void nothing_is_told_while_pulses_come_through() {
        carry("old", Duration.ofDays(2));
        for (int i = 0; i < 8; i++) {
            assertThat(reconcile()).isZero();
            pulses.hear(clock.instant());
            carry("fact" + i, Duration.ZERO);
            clock.step(PERIOD);
        }
        assertThat(bus.calls()).isEmpty();
    }

    @Test
    void nothing_is_told_because_the_clock_itself_was_silent_for_a_day() {
        reconcile();
        carry("fact", Duration.ZERO);
        clock.step(Duration.ofDays(1));
        assertThat(reconcile()).isZero();
    }

    @Test
    void one_pulse_that_is_late_or_was_not_noted_is_no_reason_to_tell_anything() {
        reconcile();
        clock.step(PERIOD);
        reconcile();
        clock.step(PERIOD);
        assertThat(reconcile()).isZero();
    }

    @Test
    void what_happened_since_the_last_pulse_that_came_through_is_told_when_none_comes_any_more() {
        carry("longBefore", Duration.ofHours(2));
        carry("within the margin", Duration.ofMinutes(50));
        reconcile();
        carry("lost", Duration.ZERO);
        assertThat(untilOverdue()).isEqualTo(2);
        assertThat(bus.accepted()).containsExactlyInAnyOrder("within the margin", "lost");
    }

    @Test
    void while_the_way_is_broken_each_call_tells_what_has_come_since() {
        reconcile();
        carry("first", Duration.ofMinutes(5));
        assertThat(untilOverdue()).isEqualTo(1);
        clock.step(Duration.ofHours(3));
        carry("second", Duration.ZERO);
        assertThat(reconcile()).isEqualTo(1);
        assertThat(bus.accepted()).containsExactly("first", "second");
    }

    @Test
    void nothing_more_is_told_once_a_pulse_comes_through() {
        reconcile();
        carry("fact", Duration.ZERO);
        untilOverdue();
        pulses.hear(clock.instant());
        clock.step(PERIOD);
        assertThat(reconcile()).isZero();
    }

    @Test
    void what_does_not_fit_into_one_call_is_told_by_the_next_ones() {
        int items = 450;
        IntStream.range(0, items).forEach(i -> carry("fact" + i, Duration.ZERO));
        reconcile();
        int told = untilOverdue(0);
        assertThat(told).isBetween(1, 200);
        for (int calls = 0; calls < 2; calls++) {
            told += reconcile(0);
        }
        assertThat(told).isEqualTo(items);
        assertThat(bus.accepted()).doesNotHaveDuplicates().hasSize(items);
    }

    @Test
    void facts_that_cannot_be_read_do_not_hold_up_others() {
        reconcile();
        put("poison", "[{\"source\":");
        carry("fact", Duration.ZERO);
        assertThat(untilOverdue()).isEqualTo(1);
    }

    @Test
    void what_the_bus_refuses_is_told_at_the_next_call() {
        reconcile();
        carry("fact", Duration.ZERO);
        clock.step(PERIOD);
        reconcile();
        clock.step(PERIOD);
        reconcile();
        clock.step(PERIOD);
        reconcile();
        clock.step(PERIOD);
        FlakyBus deaf = new FlakyBus((_, _) -> true);
        assertThatThrownBy(() -> reconcile(deaf, PLENTY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the bus must take the 1 facts");
        assertThat(reconcile()).isEqualTo(1);
    }

    @Test
    void a_late_note_of_an_earlier_pulse_does_not_hide_a_later_one() {
        pulses.hear(SteppingClock.NOON);
        pulses.hear(SteppingClock.NOON.minus(PERIOD));
        assertThat(pulses.standing().heard()).isEqualTo(SteppingClock.NOON);
    }

    private int untilOverdue() {
        return untilOverdue(PLENTY);
    }

    /** Calls as the clock does, while no pulse comes through, until facts are told. */
    private int untilOverdue(int millisLeft) {
        for (int calls = 0; calls < 4; calls++) {
            clock.step(PERIOD);
            int told = reconcile(millisLeft);
            if (told > 0) {
                return told;
            }
        }
        return 0;
    }

    private int reconcile() {
        return reconcile(PLENTY);
    }

    private int reconcile(int millisLeft) {
        return reconcile(bus, millisLeft);
    }

    private int reconcile(FlakyBus on, int millisLeft) {
        return new OutboxReconciler(table::client, table.name(), new BusPublisher(() -> on, "bus"), clock)
                .reconcile(() -> millisLeft);
    }

    /** An item with a fact that happened so long ago. */
    private void carry(String type, Duration ago) {
        Instant occurredAt = clock.instant().minus(ago);
        put(
                type,
                Json.write(List.of(Map.of(
                        "source",
                        "souk.x",
                        "detailType",
                        type,
                        "detail",
                        Map.of("metadata", Map.of("occurredAt", occurredAt.toString()))))));
    }

    private void put(String pk, String facts) {
        Map<String, AttributeValue> item = new HashMap<>(Items.key(pk, "A"));
        item.put(EventWriter.ATTRIBUTE, Items.s(facts));
        table.client().putItem(put -> put.tableName(table.name()).item(item));
    }
}

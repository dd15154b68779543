package dev.souk.inventory.application;

import static dev.souk.inventory.InventoryFixture.CLOCK;
import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.line;
import static dev.souk.inventory.InventoryFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every order of up to five steps, repetitions included: units are never lost and a final word stays the final word. */
class StepOrderTest {
    private static final Clock A_DAY_LATER = Clock.offset(CLOCK, Duration.ofDays(1));

    private enum Step {
        RESERVE,
        RELEASE,
        COMMIT,
        CANCEL,
        EXPIRE
    }

    @TestFactory
    List<DynamicTest> accounts_for_every_unit_in_any_order_of_steps() {
        return sequences(5).stream()
                .map(steps -> DynamicTest.dynamicTest(steps.toString(), () -> walk(steps)))
                .toList();
    }

    private static void walk(List<Step> steps) {
        InventoryFixture shop = InventoryFixture.inMemory().with(MILK, 5);
        Optional<Reservation> before = Optional.empty();
        for (Step step : steps) {
            take(shop, step);
            Optional<Reservation> after = shop.reservations().find(ORDER);
            assertThat(shop.stockOf(MILK).received()).isEqualTo(5);
            assertThat(5 - shop.stockOf(MILK).available())
                    .isEqualTo(after.map(StepOrderTest::units).orElse(0L));
            shop.assertJournalAddsUp(MILK);
            if (step == Step.CANCEL || step == Step.RELEASE) {
                assertThat(after).as("what refuses a wish that comes later").isPresent();
            }
            boolean mayChange = before.isEmpty()
                    || before.get() instanceof Held
                    || (before.get() instanceof Committed && step == Step.CANCEL)
                    || (before.get() instanceof Expired && (step == Step.CANCEL || step == Step.COMMIT));
            if (!mayChange) {
                assertThat(after).isEqualTo(before);
            }
            before = after;
        }
    }

    private static void take(InventoryFixture shop, Step step) {
        switch (step) {
            case RESERVE -> new ReserveStock(shop.reservations(), CLOCK).handle(ORDER, lines(line(MILK, 2)));
            case CANCEL -> new CancelReservation(shop.reservations()).handle(ORDER);
            case EXPIRE -> new ExpireReservations(shop.reservations(), A_DAY_LATER).handle();
            case RELEASE -> new ReleaseStock(shop.reservations()).handle(ORDER, "given up");
            case COMMIT -> {
                try {
                    new CommitReservation(shop.reservations()).handle(ORDER);
                } catch (ReservationNotHeld refused) {
                    assertThat(shop.stockOf(MILK).available()).isEqualTo(5);
                }
            }
        }
    }

    private static long units(Reservation reservation) {
        return switch (reservation) {
            case Held _, Committed _ ->
                reservation.lines().all().stream()
                        .mapToLong(line -> line.units())
                        .sum();
            case Released _, Rejected _, Expired _ -> 0L;
        };
    }

    /** Of one length only: every shorter sequence is the beginning of one of these. */
    private static List<List<Step>> sequences(int length) {
        List<List<Step>> all = List.of(List.of());
        for (int i = 0; i < length; i++) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> sequence : all) {
                for (Step step : Step.values()) {
                    longer.add(Stream.concat(sequence.stream(), Stream.of(step)).toList());
                }
            }
            all = longer;
        }
        return all;
    }
}

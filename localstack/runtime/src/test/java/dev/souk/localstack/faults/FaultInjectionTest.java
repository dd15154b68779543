package dev.souk.localstack.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultInjectionTest {
    private final FaultInjection faults = FaultInjection.none();

    @Test
    void nothing_goes_wrong_until_somebody_says_so() {
        assertThat(passed(Place.WRITE, 1000)).isEmpty();
        assertThat(faults.describe()).hasToString("{\"on\":false}");
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void as_many_calls_as_asked_for_meet_a_fault_and_each_kind_comes_up(Place place) {
        Set<Fault> possible = EnumSet.noneOf(Fault.class);
        Arrays.stream(Fault.values()).filter(fault -> fault.canHappenAt(place)).forEach(possible::add);
        for (long seed = 0; seed < 50; seed++) {
            faults.begin(FaultPlan.everything(4, seed));

            assertThat(passed(place, 25 * possible.size()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(possible);
        }
    }

    @Test
    void what_can_happen_at_one_place_alone_comes_first_there() {
        faults.begin(FaultPlan.everything(4, 7));

        assertThat(passed(Place.TRANSACTION, 25)).containsExactly(Fault.CONFLICT);
        assertThat(passed(Place.PUBLISH, 25)).containsExactly(Fault.ENTRIES_REFUSED);
    }

    @Test
    void the_same_seed_draws_the_same_and_another_one_something_else() {
        assertThat(drawnBy(3)).isEqualTo(drawnBy(3)).isNotEqualTo(drawnBy(4));
    }

    private List<String> drawnBy(long seed) {
        faults.begin(FaultPlan.everything(20, seed));
        return IntStream.range(0, 200)
                .mapToObj(_ -> Objects.toString(faults.at(Place.TRANSACTION, "anybody")))
                .toList();
    }

    @Test
    void one_failure_in_three_meets_every_attempt_of_its_call() {
        faults.begin(new FaultPlan(50, Set.of(Fault.REPLY_LOST), 1, ""));
        List<String> failing = IntStream.range(0, 12)
                .mapToObj(call -> "call-" + call)
                .filter(call -> faults.at(Place.WRITE, "anybody", call) != null)
                .toList();
        assertThat(failing).hasSize(6);

        assertThat(faults.describe().path("lasting").asInt()).isEqualTo(2);
        assertThat(List.of(failing.get(2), failing.get(5)))
                .allSatisfy(call -> assertThat(IntStream.range(0, 8))
                        .allMatch(_ -> faults.at(Place.WRITE, "anybody", call) == Fault.REPLY_LOST));
    }

    @Test
    void only_those_are_met_whose_name_fits() {
        faults.begin(new FaultPlan(100, EnumSet.allOf(Fault.class), 1, "orders"));

        assertThat(faults.at(Place.WRITE, "arn:aws:iam::000000000000:role/souk-dev-payments-relay"))
                .isNull();
        assertThat(faults.at(Place.WRITE, "arn:aws:iam::000000000000:role/souk-dev-orders-http"))
                .isNotNull();
    }

    @Test
    void nothing_goes_wrong_any_more_after_the_end_and_what_fired_can_be_read() {
        faults.begin(new FaultPlan(100, Set.of(Fault.REPLY_LOST), 1, ""));
        passed(Place.WRITE, 2);
        faults.end();

        assertThat(passed(Place.WRITE, 100)).isEmpty();
        assertThat(faults.describe())
                .hasToString(
                        "{\"on\":false,\"percent\":100.0,\"seed\":1,\"only\":\"\",\"kinds\":[\"reply-lost\"],"
                                + "\"calls\":2,\"lasting\":0,\"fired\":[{\"kind\":\"reply-lost\",\"place\":\"write\",\"times\":2}]}");
    }

    @Test
    void what_was_not_handled_comes_again_soon_while_faults_are_on() {
        Duration timeout = Duration.ofMinutes(3);
        assertThat(faults.retryAfter(timeout)).isEqualTo(timeout);

        faults.begin(FaultPlan.everything(1, 1));

        assertThat(faults.retryAfter(timeout)).isEqualTo(Duration.ofSeconds(2));
        assertThat(faults.retryAfter(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void refuses_plans_that_make_no_sense() {
        assertThatThrownBy(() -> FaultPlan.everything(0, 1)).hasMessageEndingWith("of the calls, got 0.0");
        assertThatThrownBy(() -> FaultPlan.everything(101, 1)).hasMessageEndingWith("got 101.0");
        assertThatThrownBy(() -> new FaultPlan(1, Set.of(), 1, "")).hasMessageEndingWith("got none");
        assertThatThrownBy(() -> Fault.of("flood"))
                .hasMessageStartingWith("expected kinds of faults out of throttled, failed-before,")
                .hasMessageEndingWith("got flood");
    }

    private List<Fault> passed(Place place, int calls) {
        List<Fault> met = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Fault fault = faults.at(place, "anybody");
            if (fault != null) {
                met.add(fault);
            }
        }
        return met;
    }
}

package dev.souk.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant LATER = START.plusSeconds(60);

    @Test
    void time_passes_only_from_one_task_to_the_next() {
        List<String> seen = new ArrayList<>();
        try (Kernel kernel = new Kernel(START, 1)) {
            kernel.after(Duration.ofSeconds(30), () -> seen.add("late at " + kernel.now()));
            kernel.after(Duration.ofSeconds(10), () -> seen.add("early at " + kernel.now()));
            kernel.runUntil(LATER);
            assertThat(seen).containsExactly("early at 2026-03-02T08:00:10Z", "late at 2026-03-02T08:00:30Z");
            assertThat(kernel.now()).isEqualTo(LATER);
        }
    }

    @Test
    void a_sleeping_task_lets_others_run_in_the_middle_of_its_work() {
        List<String> seen = new ArrayList<>();
        try (Kernel kernel = new Kernel(START, 1)) {
            kernel.soon(() -> {
                seen.add("begins");
                kernel.sleep(Duration.ofSeconds(2));
                seen.add("ends");
            });
            kernel.after(Duration.ofSeconds(1), () -> seen.add("between"));
            kernel.runUntil(LATER);
        }
        assertThat(seen).containsExactly("begins", "between", "ends");
    }

    @Test
    void the_seed_decides_among_what_is_due_at_once_and_always_the_same() {
        Set<List<Integer>> orders = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            List<Integer> order = orderOf(seed);
            assertThat(orderOf(seed)).isEqualTo(order);
            orders.add(order);
        }
        assertThat(orders).as("orders of three tasks").hasSize(6);
    }

    private static List<Integer> orderOf(long seed) {
        List<Integer> order = new ArrayList<>();
        try (Kernel kernel = new Kernel(START, seed)) {
            for (int task = 0; task < 3; task++) {
                int number = task;
                kernel.soon(() -> order.add(number));
            }
            kernel.runUntil(LATER);
        }
        return order;
    }

    @Test
    void a_check_and_an_act_with_a_pause_between_them_race() {
        int lost = 0;
        for (int seed = 0; seed < 20; seed++) {
            int[] counter = {0};
            try (Kernel kernel = new Kernel(START, seed)) {
                for (int task = 0; task < 2; task++) {
                    kernel.soon(() -> {
                        int read = counter[0];
                        kernel.sleep(Duration.ofMillis(1));
                        counter[0] = read + 1;
                    });
                }
                kernel.runUntil(LATER);
            }
            lost += 2 - counter[0];
        }
        assertThat(lost).as("updates that were lost").isEqualTo(20);
    }

    @Test
    void what_is_cancelled_or_due_later_does_not_run() {
        List<String> seen = new ArrayList<>();
        try (Kernel kernel = new Kernel(START, 1)) {
            kernel.after(Duration.ofSeconds(1), () -> seen.add("cancelled")).cancel();
            kernel.after(Duration.ofMinutes(2), () -> seen.add("later"));
            kernel.runUntil(LATER);
            assertThat(seen).isEmpty();
            kernel.runUntil(LATER.plusSeconds(60));
            assertThat(seen).containsExactly("later");
        }
    }

    @Test
    void a_task_that_throws_fails_the_run() {
        try (Kernel kernel = new Kernel(START, 1)) {
            kernel.soon(() -> {
                throw new IllegalArgumentException("broken");
            });
            assertThatIllegalStateException()
                    .isThrownBy(() -> kernel.runUntil(LATER))
                    .withMessageContaining("broken");
        }
    }

    @Test
    void closing_ends_what_still_sleeps() {
        List<String> seen = new ArrayList<>();
        Kernel kernel = new Kernel(START, 1);
        kernel.soon(() -> {
            try {
                kernel.sleep(Duration.ofHours(1));
                seen.add("woke");
            } finally {
                seen.add("unwound");
            }
        });
        kernel.runUntil(LATER);
        kernel.close();
        assertThat(seen).containsExactly("unwound");
    }
}

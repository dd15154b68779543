package dev.souk.recommendations.domain;

import static dev.souk.recommendations.RecommendationsFixture.ANNA;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistoryTest {
    @Test
    void ends_the_same_whatever_the_order_and_however_often_it_hears() {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            actions.add(new Action(Signal.VIEWED, new Sku("sku-" + i % 30), NOON.plusSeconds(i)));
        }
        History inOrder = tell(actions);
        for (long seed = 1; seed <= 5; seed++) {
            List<Action> shuffled = new ArrayList<>(actions);
            shuffled.addAll(actions.subList(10, 40));
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(tell(shuffled).actions()).as("seed %d", seed).isEqualTo(inOrder.actions());
        }
        assertThat(inOrder.actions()).hasSize(20);
        assertThat(inOrder.actions().getFirst().sku()).isEqualTo(new Sku("sku-29"));
    }

    @Test
    void is_the_very_same_when_nothing_is_new() {
        var view = new Action(Signal.VIEWED, MILK, NOON);
        History once = History.none(ANNA).with(List.of(view));

        assertThat(once.with(List.of(view))).isSameAs(once);
        assertThat(once.with(List.of(new Action(Signal.VIEWED, MILK, NOON.minusSeconds(5)))))
                .isSameAs(once);
    }

    @Test
    void counts_no_action_that_is_older_than_half_a_year() {
        History once = History.none(ANNA).with(List.of(new Action(Signal.VIEWED, MILK, NOON)));

        assertThat(once.recent(NOON.plus(History.REMEMBERED).minusSeconds(1))).hasSize(1);
        assertThat(once.recent(NOON.plus(History.REMEMBERED))).isEmpty();
    }

    private static History tell(List<Action> actions) {
        History history = History.none(ANNA);
        for (Action action : actions) {
            history = history.with(List.of(action));
        }
        return history;
    }
}

package dev.souk.recommendations.application;

import static dev.souk.recommendations.RecommendationsFixture.ANNA;
import static dev.souk.recommendations.RecommendationsFixture.BERT;
import static dev.souk.recommendations.RecommendationsFixture.BREAD;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Histories} does. */
public abstract class HistoriesContract {
    private static final Action VIEW = new Action(Signal.VIEWED, MILK, NOON);
    private static final Action PURCHASE = new Action(Signal.BOUGHT, BREAD, NOON.plusSeconds(1));

    private final Histories histories = empty();

    protected abstract Histories empty();

    @Test
    void keeps_each_shoppers_actions_apart() {
        assertThat(histories.of(ANNA)).isEqualTo(History.none(ANNA));

        History after = History.none(ANNA).with(List.of(VIEW, PURCHASE));
        assertThat(histories.keep(after)).isTrue();

        assertThat(histories.of(ANNA)).isEqualTo(after);
        assertThat(histories.of(ANNA).actions()).containsExactly(PURCHASE, VIEW);
        assertThat(histories.of(BERT)).isEqualTo(History.none(BERT));
    }

    @Test
    void lets_only_one_of_two_changes_win() {
        History first = History.none(ANNA).with(List.of(VIEW));
        histories.keep(first);

        assertThat(histories.keep(History.none(ANNA).with(List.of(PURCHASE)))).isFalse();
        assertThat(histories.keep(first.with(List.of(PURCHASE)))).isTrue();
        assertThat(histories.keep(first.forgotten())).isFalse();
    }

    @Test
    void remembers_that_there_is_nothing_to_remember() {
        histories.keep(History.none(ANNA).forgotten());

        assertThat(histories.of(ANNA).erased()).isTrue();
        assertThat(histories.of(ANNA).with(List.of(VIEW))).isEqualTo(histories.of(ANNA));
    }
}

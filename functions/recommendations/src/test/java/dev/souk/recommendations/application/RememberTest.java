package dev.souk.recommendations.application;

import static dev.souk.recommendations.RecommendationsFixture.ANNA;
import static dev.souk.recommendations.RecommendationsFixture.MILK;
import static dev.souk.recommendations.RecommendationsFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.fixture.NoPauses;
import dev.souk.recommendations.InMemoryHistories;
import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class RememberTest {
    private static final Action VIEW = new Action(Signal.VIEWED, MILK, NOON);

    @RegisterExtension
    private final NoPauses pauses = new NoPauses();

    @Test
    void pauses_before_it_tries_again_what_another_was_faster_at() {
        Overtaken histories = new Overtaken(9);

        new Remember(histories).handle(ANNA, List.of(VIEW));

        assertThat(histories.of(ANNA).actions()).containsExactly(VIEW);
        assertThat(pauses.asked()).hasSize(9);
    }

    @Test
    void gives_up_in_the_end_and_leaves_it_to_the_queue() {
        var remember = new Remember(new Overtaken(10));

        assertThatThrownBy(() -> remember.handle(ANNA, List.of(VIEW))).isInstanceOf(IllegalStateException.class);
    }

    /** Loses the first {@code times} changes to somebody else. */
    private static final class Overtaken implements Histories {
        private final InMemoryHistories histories = new InMemoryHistories();
        private int times;

        private Overtaken(int times) {
            this.times = times;
        }

        @Override
        public History of(Shopper shopper) {
            return histories.of(shopper);
        }

        @Override
        public boolean keep(History after) {
            return times-- <= 0 && histories.keep(after);
        }
    }
}

package dev.souk.recommendations.domain;

import static dev.souk.recommendations.RecommendationsFixture.DECAY;
import static dev.souk.recommendations.RecommendationsFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DecayTest {
    @Test
    void halves_with_each_half_life() {
        long epoch = DECAY.epoch(NOON);
        long kept = DECAY.kept(1, NOON, epoch);

        assertThat(DECAY.worth(kept, epoch, NOON)).isCloseTo(1, within(1e-6));
        assertThat(DECAY.worth(kept, epoch, NOON.plus(DECAY.halfLife()))).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void says_the_same_of_a_weight_carried_into_the_next_epoch() {
        long epoch = DECAY.epoch(NOON);
        long kept = DECAY.kept(3, NOON, epoch);

        long carried = DECAY.carried(kept, epoch, epoch + 1);

        assertThat(DECAY.worth(carried, epoch + 1, NOON)).isCloseTo(3, within(1e-3));
        assertThatThrownBy(() -> DECAY.carried(kept, epoch, epoch - 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leaves_room_for_a_hundred_million_purchases_of_one_product_in_an_epoch() {
        var latest = NOON.plus(DECAY.halfLife().multipliedBy(Decay.HALF_LIVES_PER_EPOCH));
        long largest = DECAY.kept(1, latest, DECAY.epoch(NOON));

        assertThat(Math.multiplyExact(largest, 100_000_000L)).isPositive();
    }

    @Test
    void refuses_a_half_life_that_would_forget_at_once() {
        assertThatThrownBy(() -> new Decay(Duration.ofSeconds(1))).isInstanceOf(IllegalArgumentException.class);
    }
}

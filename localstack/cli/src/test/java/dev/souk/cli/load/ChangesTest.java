package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "30, 30", "50, 50", "100, 100"})
    void a_share_is_as_large_as_it_says(int percent, int ofHundred) {
        var changes = new Changes(percent, percent, false);

        assertThat(changes.coupons().of(100)).isEqualTo(ofHundred);
        assertThat(changes.merges().of(500)).isEqualTo(5 * ofHundred);
        assertThat(changes.coupons().has(0)).isEqualTo(percent > 0);
    }

    @Test
    void shares_are_spread_and_overlap_as_independent_ones_would() {
        var changes = new Changes(30, 20, false);

        assertThat(changes.coupons().of(20)).isBetween(5, 7);
        assertThat(IntStream.range(0, 100)
                        .filter(number -> changes.coupons().has(number)
                                && changes.merges().has(number))
                        .count())
                .isBetween(4L, 8L);
    }

    @Test
    void refuses_what_is_no_percentage() {
        assertThatThrownBy(() -> new Changes(101, 0, false)).hasMessage("--coupons takes 0 to 100 percent, got 101");
        assertThatThrownBy(() -> new Changes(0, -1, true)).hasMessage("--merge takes 0 to 100 percent, got -1");
    }
}

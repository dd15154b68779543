package dev.souk.search.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBandTest {
    @ParameterizedTest
    @CsvSource({
        "0, under-5",
        "499, under-5",
        "500, 5-to-10",
        "999, 5-to-10",
        "1000, 10-to-25",
        "9999, 50-to-100",
        "10000, 100-and-more",
        "9223372036854775807, 100-and-more"
    })
    void every_price_has_its_band(long cents, String label) {
        assertThat(PriceBand.of(cents).label()).isEqualTo(label);
    }

    @Test
    void bands_follow_each_other_without_a_gap() {
        for (PriceBand band : PriceBand.values()) {
            assertThat(PriceBand.of(band.from())).isEqualTo(band);
            assertThat(PriceBand.of(band.below() - 1)).isEqualTo(band);
            assertThat(PriceBand.labelled(band.label())).contains(band);
        }
    }
}

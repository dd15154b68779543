package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenMixTest {
    @Test
    void keeps_the_proportions_and_spreads_them() {
        TokenMix mix = TokenMix.parse("tok_approve=8,tok_decline=2");
        List<String> tokens = IntStream.range(0, 20).mapToObj(mix::of).toList();
        assertThat(tokens).filteredOn("tok_decline"::equals).hasSize(4);
        assertThat(tokens.subList(0, 10)).filteredOn("tok_decline"::equals).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tok_approve", "tok_approve=0", "tok_approve=-1", "=1", "a=1,,b=1", "a=1001"})
    void refuses_what_is_no_mix(String text) {
        assertThatThrownBy(() -> TokenMix.parse(text)).hasMessageContaining("expected token=weight");
    }
}

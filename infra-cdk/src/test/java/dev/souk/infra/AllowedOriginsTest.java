package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
    @Test
    void are_any_in_development_and_none_elsewhere_unless_named() {
        assertThat(AllowedOrigins.of(Stage.DEV, null)).isEqualTo("*");
        assertThat(AllowedOrigins.of(Stage.PROD, null)).isEmpty();
        assertThat(AllowedOrigins.of(Stage.PROD, "https://shop.example, https://staff.example:8443"))
                .isEqualTo("https://shop.example,https://staff.example:8443");
        assertThat(AllowedOrigins.of(Stage.DEV, "http://localhost:3000")).isEqualTo("http://localhost:3000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "", "http://shop.example", "https://shop.example/", "https://shop.example,", "https://*"})
    void are_refused_when_they_are_no_origins(String listed) {
        assertThatExceptionOfType(RefusedToSynthesise.class)
                .isThrownBy(() -> AllowedOrigins.of(Stage.PROD, listed))
                .withMessageContaining("allowedOrigins");
    }
}

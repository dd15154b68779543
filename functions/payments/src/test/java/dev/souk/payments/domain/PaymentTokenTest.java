package dev.souk.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PaymentTokenTest {
    @Test
    void keeps_itself_out_of_every_text() {
        assertThat(new PaymentToken("tok_secret").toString()).doesNotContain("secret");
        assertThatThrownBy(() -> new PaymentToken("tok secret"))
                .hasMessage(
                        "a payment token must be 1 to 128 visible ascii characters, got 10 characters of another form");
    }
}

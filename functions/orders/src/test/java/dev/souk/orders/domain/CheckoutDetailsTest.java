package dev.souk.orders.domain;

import static dev.souk.orders.fixture.OrdersFixture.DETAILS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutDetailsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242-4242-4242-4242",
                "tok_4242424242424242",
                "378282246310005",
                "4222222222222",
                "6304000000000000000"
            })
    void refuses_what_could_be_a_card_number(String text) {
        assertThatThrownBy(() -> new PaymentToken(text))
                .hasMessage("a payment token must not be a card number")
                .hasMessageNotContaining(text);
        assertThatThrownBy(() -> new ShippingAddress("Ada", text, null, "1", "London", "GB"))
                .hasMessage("line1 must not contain a card number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_approve", "tok_decline-7", "4242424242424241", "123456789012"})
    void accepts_other_tokens(String text) {
        assertThatCode(() -> new PaymentToken(text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tok approve", "tök", "a\nb"})
    void refuses_tokens_that_are_not_visible_ascii(String text) {
        assertThatThrownBy(() -> new PaymentToken(text))
                .hasMessage("a payment token has 1 to 128 visible ASCII characters");
    }

    @Test
    void refuses_a_token_of_129_characters() {
        assertThatThrownBy(() -> new PaymentToken("t".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_an_address_in_one_unicode_form() {
        String decomposed = "Zoe\u0308";
        assertThat(new ShippingAddress(decomposed, "1", null, "1", "Köln", "DE").name())
                .isEqualTo("Zo\u00eb");
    }

    @Test
    void refuses_addresses_that_nobody_can_deliver_to() {
        assertThatThrownBy(() -> new ShippingAddress(" ", "1", null, "1", "Köln", "DE"))
                .hasMessage("name must have 1 to 200 characters");
        assertThatThrownBy(() -> new ShippingAddress("a\u0000b", "1", null, "1", "Köln", "DE"))
                .hasMessage("name must not contain control characters");
        assertThatThrownBy(() -> new ShippingAddress("a", "1", "\ud800", "1", "Köln", "DE"))
                .hasMessage("line2 must not contain control characters");
        assertThatThrownBy(() -> new ShippingAddress("a", "1", null, "1", "Köln", "de"))
                .hasMessageStartingWith("country must be");
    }

    @Test
    void prints_nothing_of_itself() {
        assertThat(DETAILS.toString()).doesNotContain("Ada", "London", "tok_");
        assertThat(new TaskToken("secret").toString()).doesNotContain("secret");
    }
}

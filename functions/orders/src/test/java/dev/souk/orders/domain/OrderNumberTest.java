package dev.souk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final OrderNumber NUMBER = OrderNumber.derivedFrom(OrderId.derivedFrom("1"), 0);

    @Test
    void has_three_groups_of_four_without_letters_that_look_like_digits() {
        assertThat(NUMBER.value()).matches("SK(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    }

    @Test
    void is_the_same_for_the_same_order_and_another_for_the_next_attempt() {
        assertThat(OrderNumber.derivedFrom(OrderId.derivedFrom("1"), 0)).isEqualTo(NUMBER);
        assertThat(OrderNumber.derivedFrom(OrderId.derivedFrom("1"), 1)).isNotEqualTo(NUMBER);
    }

    @Test
    void hardly_ever_comes_twice() {
        Set<OrderNumber> seen = new HashSet<>();
        for (int order = 0; order < 20_000; order++) {
            seen.add(OrderNumber.derivedFrom(OrderId.derivedFrom("order " + order), 0));
        }
        assertThat(seen).hasSize(20_000);
    }

    @Test
    void notices_every_single_wrong_symbol() {
        String symbols = NUMBER.value().substring(2).replace("-", "");
        for (int position = 0; position < symbols.length(); position++) {
            for (int symbol = 0; symbol < ALPHABET.length(); symbol++) {
                char other = ALPHABET.charAt(symbol);
                String altered = symbols.substring(0, position) + other + symbols.substring(position + 1);
                assertThat(OrderNumber.parse(altered).isPresent()).as(altered).isEqualTo(altered.equals(symbols));
            }
        }
    }

    @Test
    void is_read_however_people_write_it() {
        String plain = NUMBER.value().replace("-", "").toLowerCase(Locale.ROOT);
        assertThat(OrderNumber.parse(plain)).contains(NUMBER);
        assertThat(OrderNumber.parse(plain.substring(2))).contains(NUMBER);
        assertThat(OrderNumber.parse(" " + NUMBER.value().replace('-', ' '))).contains(NUMBER);
        assertThat(OrderNumber.parse(NUMBER.value().replace('0', 'o').replace('1', 'l')))
                .contains(NUMBER);
    }

    @Test
    void nothing_else_is_one() {
        assertThat(OrderNumber.parse("")).isEmpty();
        assertThat(OrderNumber.parse("SK-")).isEmpty();
        assertThat(OrderNumber.parse("SK-UUUU-UUUU-UUUU")).isEmpty();
        assertThatThrownBy(() -> new OrderNumber("SK-0000-0000-0000")).isInstanceOf(IllegalArgumentException.class);
    }
}

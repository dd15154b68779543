package dev.souk.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIdTest {
    @Test
    void is_the_same_for_the_same_request_and_another_for_another() {
        assertThat(OrderId.derivedFrom("I#1")).isEqualTo(OrderId.derivedFrom("I#1"));
        assertThat(IntStream.range(0, 1000).mapToObj(number -> OrderId.derivedFrom("I#" + number)))
                .doesNotHaveDuplicates();
    }

    @Test
    void never_changes_from_release_to_release() {
        assertThat(OrderId.derivedFrom("I#1").value()).isEqualTo("skpagpss0lispej8p3cs3qovc1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "../../../../../../etc/passwd", "0123456789012345678901234w", "%00"})
    void refuses_other_texts(String text) {
        assertThat(OrderId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new OrderId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.souk.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Sku MILK = new Sku("milk");
    private static final Sku BREAD = new Sku("bread");

    @Test
    void add_up_what_names_the_same_product_and_stand_in_order() {
        var lines = new Lines(List.of(new Line(MILK, 1), new Line(BREAD, 2), new Line(MILK, 3)));

        assertThat(lines.all()).containsExactly(new Line(BREAD, 2), new Line(MILK, 4));
        assertThat(lines).isEqualTo(new Lines(List.of(new Line(MILK, 4), new Line(BREAD, 2))));
    }

    @Test
    void take_what_fits_into_one_transaction_and_no_more() {
        assertThat(new Lines(skus(Lines.MAX)).all()).hasSize(Lines.MAX);
        assertThatThrownBy(() -> new Lines(skus(Lines.MAX + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a reservation takes at most %d different skus, got %d", Lines.MAX, Lines.MAX + 1);
    }

    @Test
    void refuse_to_wrap_around() {
        var most = new Line(MILK, Integer.MAX_VALUE);

        assertThatThrownBy(() -> new Lines(List.of(most, most))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void ask_for_at_least_one_unit_each() {
        assertThatThrownBy(() -> new Line(MILK, 0)).hasMessage("a line must ask for at least one unit, got 0");
    }

    private static List<Line> skus(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Line(new Sku("sku-" + i), 1))
                .toList();
    }
}

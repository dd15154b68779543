package dev.souk.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Line(String sku, int quantity) {
        Line {
            if (quantity < 1) {
                throw new IllegalArgumentException("quantity must be positive, got %d".formatted(quantity));
            }
        }
    }

    record Basket(List<Line> lines, @Nullable String note) {}

    @Test
    void reads_what_it_writes_and_leaves_out_what_is_absent() {
        Basket basket = new Basket(List.of(new Line("rice", 2)), null);
        assertThat(Json.write(basket)).isEqualTo("{\"lines\":[{\"sku\":\"rice\",\"quantity\":2}]}");
        assertThat(Json.read(Json.write(basket), Basket.class)).isEqualTo(basket);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "\"1\"",
                "1e3",
                "NaN",
                "2147483648",
                "9223372036854775808",
                "10000000000000000000000000000000000000000",
                "null",
                "true",
                "[]",
                "{}",
                "0",
                "-1"
            })
    void refuses_a_quantity_that_is_no_positive_whole_number(String quantity) {
        String json = "{\"lines\":[{\"sku\":\"rice\",\"quantity\":%s}]}".formatted(quantity);
        assertThatThrownBy(() -> Json.read(json, Basket.class)).isInstanceOf(BadJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "{\"lines\":[]}{}",
                "{\"lines\":[],\"lines\":[]}",
                "{\"lines\":[],\"price\":1}",
                "{\"lines\":{}}",
                "{\"lines\":[],\"note\":7}"
            })
    void refuses_what_is_no_such_document(String json) {
        assertThatThrownBy(() -> Json.read(json, Basket.class)).isInstanceOf(BadJson.class);
    }

    @Test
    void refuses_a_document_nested_beyond_reason() {
        assertThatThrownBy(() -> Json.tree("[".repeat(10_000))).isInstanceOf(BadJson.class);
    }

    @Test
    void refuses_bytes_that_are_not_utf8() {
        byte[] latin1 = "{\"note\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Json.read(latin1, Basket.class)).hasMessage("expected UTF-8 text");
    }

    @Test
    void says_where_the_document_is_wrong() {
        BadJson unknown = catchThrowableOfType(
                BadJson.class,
                () -> Json.read("{\"lines\":[{\"sku\":\"rice\",\"quantity\":1,\"price\":1}]}", Basket.class));
        assertThat(unknown.pointer()).isEqualTo("/lines/0/price");
        assertThat(unknown).hasMessage("unknown field 'price'");
        BadJson refused = catchThrowableOfType(
                BadJson.class, () -> Json.read("{\"lines\":[{\"sku\":\"rice\",\"quantity\":0}]}", Basket.class));
        assertThat(refused).hasMessage("quantity must be positive, got 0");
    }
}

package dev.souk.dynamodb.memory.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NumbersTest {
    private static final int ROUNDS = 10_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "007, 7",
        "+7.50e1, 75",
        "1.10, 1.1",
        "-3, -3",
        "1E3, 1000",
        "12345678901234567890123456789012345678, 12345678901234567890123456789012345678"
    })
    void writes_equal_numbers_alike(String sent, String kept) {
        assertThat(Numbers.canonical(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 1",
                "one",
                "0x10",
                "1_0",
                "NaN",
                "٣",
                "1E126",
                "1E-131",
                "123456789012345678901234567890123456789"
            })
    void refuses_what_dynamodb_does_not_hold(String sent) {
        assertThatThrownBy(() -> Numbers.canonical(sent)).isInstanceOf(ValidationFailure.class);
    }

    @Test
    void counts_and_compares_as_decimals_do() {
        var random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            String one = Numbers.canonical(number(random));
            String other = Numbers.canonical(number(random));
            var left = new BigDecimal(one);
            var right = new BigDecimal(other);
            assertThat(new BigDecimal(sum(one, other, false)))
                    .as("%s + %s", one, other)
                    .isEqualByComparingTo(left.add(right));
            assertThat(new BigDecimal(sum(one, other, true)))
                    .as("%s - %s", one, other)
                    .isEqualByComparingTo(left.subtract(right));
            assertThat(Integer.signum(Numbers.compare(one, other)))
                    .as("%s to %s", one, other)
                    .isEqualTo(left.compareTo(right));
        }
    }

    private static String sum(String left, String right, boolean minus) {
        return Numbers.sum(AttributeValue.fromN(left), AttributeValue.fromN(right), minus)
                .n();
    }

    /** Of all lengths up to eighteen digits, some with a fraction. */
    private static String number(Random random) {
        return BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(4) == 0 ? 2 : 0)
                .toPlainString();
    }
}

package dev.souk.dynamodb.memory.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ScalarsTest {
    /** Rising by their bytes in UTF-8, as {@link String#compareTo} would not have them. */
    private static final List<String> RISING = List.of(
            "", "a", "a#", "ab", "b", "\u007F", "\u0080", "\u07FF", "\uD7FF", "\uE000", "\uFFFF", "😀", "😀a", "😁");

    @Test
    void strings_are_ordered_and_measured_by_their_bytes() {
        assertThat(RISING.reversed().stream()
                        .map(AttributeValue::fromS)
                        .sorted(Scalars.ORDER)
                        .map(AttributeValue::s))
                .containsExactlyElementsOf(RISING);
        assertThat(RISING)
                .allSatisfy(
                        text -> assertThat(Sizes.utf8(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void binaries_are_ordered_by_unsigned_bytes() {
        assertThat(Scalars.ORDER.compare(binary(0x7F), binary(0x80))).isNegative();
        assertThat(Scalars.ORDER.compare(binary(0x7F), binary(0x7F, 0))).isNegative();
    }

    @Test
    void all_with_a_prefix_lie_before_its_end() {
        for (String prefix : RISING.subList(1, RISING.size())) {
            AttributeValue end = Prefixes.end(AttributeValue.fromS(prefix));
            assertThat(end).isNotNull();
            assertThat(Scalars.ORDER.compare(AttributeValue.fromS(prefix + "\uDBFF\uDFFF"), end))
                    .as(prefix)
                    .isNegative();
            assertThat(end.s()).doesNotStartWith(prefix);
        }
        assertThat(Prefixes.end(AttributeValue.fromS("a\uDBFF\uDFFF"))).isEqualTo(AttributeValue.fromS("b"));
        assertThat(Prefixes.end(AttributeValue.fromS("\uDBFF\uDFFF"))).isNull();
        assertThat(Prefixes.end(binary(1, 0xFF))).isEqualTo(binary(2));
        assertThat(Prefixes.end(binary(0xFF))).isNull();
    }

    private static AttributeValue binary(int... bytes) {
        byte[] signed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            signed[i] = (byte) bytes[i];
        }
        return AttributeValue.fromB(SdkBytes.fromByteArray(signed));
    }
}

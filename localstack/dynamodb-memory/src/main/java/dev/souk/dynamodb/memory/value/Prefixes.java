package dev.souk.dynamodb.memory.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where, in the order of strings and binaries, those that share a prefix end. */
public final class Prefixes {
    private static final int LAST_BEFORE_SURROGATES = 0xD7FF;
    private static final int FIRST_AFTER_SURROGATES = 0xE000;
    private static final int LAST_BYTE = 0xFF;

    private Prefixes() {}

    /**
     * The least value that is greater than everything with the prefix.
     *
     * @param prefix a string or a binary
     * @return null when nothing is greater
     */
    public static @Nullable AttributeValue end(AttributeValue prefix) {
        return prefix.s() != null ? end(prefix.s()) : end(prefix.b().asByteArray());
    }

    private static @Nullable AttributeValue end(String prefix) {
        for (int length = prefix.length(); length > 0; ) {
            int last = prefix.codePointBefore(length);
            length -= Character.charCount(last);
            if (last != Character.MAX_CODE_POINT) {
                int next = last == LAST_BEFORE_SURROGATES ? FIRST_AFTER_SURROGATES : last + 1;
                return AttributeValue.fromS(prefix.substring(0, length) + Character.toString(next));
            }
        }
        return null;
    }

    private static @Nullable AttributeValue end(byte[] prefix) {
        for (int length = prefix.length; length > 0; length--) {
            if (Byte.toUnsignedInt(prefix[length - 1]) != LAST_BYTE) {
                byte[] end = Arrays.copyOf(prefix, length);
                end[length - 1]++;
                return AttributeValue.fromB(SdkBytes.fromByteArray(end));
            }
        }
        return null;
    }
}

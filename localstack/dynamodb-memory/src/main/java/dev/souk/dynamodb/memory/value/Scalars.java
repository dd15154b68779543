package dev.souk.dynamodb.memory.value;

import java.util.Comparator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The order of strings (by their bytes in UTF-8), numbers (by worth) and binaries (by unsigned bytes). */
public final class Scalars {
    /** Orders values of one type out of the three. */
    public static final Comparator<AttributeValue> ORDER = Scalars::compare;

    /** An order that has nothing to do with what the values say, and is the same in every run. */
    public static final Comparator<AttributeValue> SCATTERED =
            Comparator.comparingInt(Scalars::hash).thenComparing(ORDER);

    static final Comparator<String> TEXT_ORDER = Scalars::compare;

    private Scalars() {}

    /** Whether the two are of one type, and of a type that has an order. */
    public static boolean areComparable(AttributeValue left, AttributeValue right) {
        return left.type() == right.type() && isScalar(left.type());
    }

    public static boolean isScalar(AttributeValue.Type type) {
        return type == AttributeValue.Type.S || type == AttributeValue.Type.N || type == AttributeValue.Type.B;
    }

    static int compare(SdkBytes left, SdkBytes right) {
        return java.util.Arrays.compareUnsigned(left.asByteArrayUnsafe(), right.asByteArrayUnsafe());
    }

    private static int compare(AttributeValue left, AttributeValue right) {
        if (left.s() != null) {
            return compare(left.s(), right.s());
        }
        return left.n() != null ? Numbers.compare(left.n(), right.n()) : compare(left.b(), right.b());
    }

    /** Unlike {@link String#compareTo}, which puts code points above U+FFFF before those from U+E000 on. */
    private static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean above = Character.isSurrogate(a);
                return above == Character.isSurrogate(b) ? a - b : above ? 1 : -1;
            }
        }
        return left.length() - right.length();
    }

    private static int hash(AttributeValue value) {
        int hash = value.s() != null
                ? value.s().hashCode()
                : value.n() != null ? value.n().hashCode() : value.b().hashCode();
        // Keys that differ in their last digits have hashes that differ little; the golden ratio spreads them.
        return hash * 0x9E3779B9;
    }
}

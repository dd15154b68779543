package dev.souk.dynamodb.memory.value;

import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * DynamoDB's numbers: decimal, at most 38 significant digits, zero or of a magnitude from 1E-130 to 9.99…E+125, kept
 * without a sign of plus, an exponent, or zeros that say nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">
 *     Data types</a>
 */
public final class Numbers {
    private static final int MAX_DIGITS = 38;
    private static final int MAX_EXPONENT = 125;
    private static final int MIN_EXPONENT = -130;
    /** Two numbers of so many digits can be added without a thought of what a long holds. */
    private static final int SAFE_DIGITS = 17;

    private Numbers() {}

    /**
     * The one way to write a number.
     *
     * @throws ValidationFailure when the text is no number, or none that DynamoDB holds
     */
    public static String canonical(String text) {
        return isPlainLong(text) ? text : canonical(parse(text));
    }

    /** The sum of two canonical numbers, or their difference. */
    public static AttributeValue sum(AttributeValue left, AttributeValue right, boolean minus) {
        if (isPlainLong(left.n()) && isPlainLong(right.n())) {
            long other = Long.parseLong(right.n());
            return AttributeValue.fromN(Long.toString(Long.parseLong(left.n()) + (minus ? -other : other)));
        }
        var first = new BigDecimal(left.n());
        var second = new BigDecimal(right.n());
        return AttributeValue.fromN(canonical(minus ? first.subtract(second) : first.add(second)));
    }

    /** Compares two canonical numbers by their worth. */
    static int compare(String left, String right) {
        if (isPlainLong(left) && isPlainLong(right)) {
            return Long.compare(Long.parseLong(left), Long.parseLong(right));
        }
        return new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    private static BigDecimal parse(String text) {
        try {
            if (text.chars().allMatch(c -> c < 0x80)) {
                return new BigDecimal(text);
            }
        } catch (NumberFormatException _) {
            // Falls through to the one message there is.
        }
        throw new ValidationFailure("A value provided cannot be converted into a number");
    }

    private static String canonical(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent > MAX_EXPONENT) {
            throw new ValidationFailure(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < MIN_EXPONENT) {
            throw new ValidationFailure(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (stripped.precision() > MAX_DIGITS) {
            throw new ValidationFailure("Attempting to store more than 38 significant digits in a Number");
        }
        return stripped.toPlainString();
    }

    /** Nearly all numbers are: no arithmetic on decimals for them. */
    private static boolean isPlainLong(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - start;
        if (digits < 1 || digits > SAFE_DIGITS || (text.charAt(start) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}

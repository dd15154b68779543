package dev.souk.orders.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The opaque identity of an order: 26 base-32 characters (130 bits), safe in a URL, a key and an execution name.
 *
 * @param value lower-case base 32 in the alphabet 0–9, a–v
 */
public record OrderId(String value) {
    private static final int LENGTH = 26;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-v]{" + LENGTH + "}");

    /** @throws IllegalArgumentException when the text is not an order id */
    public OrderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an order id has 26 characters 0-9 and a-v, got %d others".formatted(value.length()));
        }
    }

    /** The order id that this request identity leads to, always the same, so that a retry cannot make a second order. */
    public static OrderId derivedFrom(String requestIdentity) {
        byte[] hash = sha256().digest(("order:" + requestIdentity).getBytes(StandardCharsets.UTF_8));
        String digits = new BigInteger(1, hash).setBit(Byte.SIZE * hash.length).toString(Character.MAX_RADIX - 4);
        return new OrderId(digits.substring(digits.length() - LENGTH));
    }

    /** The id if the text is one; a caller may send anything in a path. */
    public static Optional<OrderId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new OrderId(text)) : Optional.empty();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

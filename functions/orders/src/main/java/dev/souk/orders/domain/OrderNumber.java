package dev.souk.orders.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An order's name for people, e.g. {@code SK-7Q4M-0ZK3-XB9T}: eleven symbols and a check character in Crockford's base 32,
 * which has no I, L, O and U. The check character (ISO/IEC 7064, hybrid system MOD 33,32) finds every single wrong symbol
 * and nearly every swap of neighbours.
 *
 * <p>Eleven symbols are 55 bits: among a million orders two share a number with probability 0.00001, so acceptance takes
 * the next number of an order when its first is taken.
 *
 * @param value as people write it, with prefix and hyphens
 */
public record OrderNumber(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PREFIX = "SK";
    private static final Pattern SHAPE = Pattern.compile("SK(-[0-9A-HJKMNP-TV-Z]{4}){3}");
    private static final int SYMBOLS = 11;
    private static final int BASE = 32;
    private static final int BITS_PER_SYMBOL = 5;

    /** @throws IllegalArgumentException unless the text is an order number whose check character is right */
    public OrderNumber {
        if (!SHAPE.matcher(value).matches() || !endsInItsCheck(symbols(value))) {
            throw new IllegalArgumentException("an order number is SK-XXXX-XXXX-XXXX and ends in its check character");
        }
    }

    /**
     * A number for an order, always the same for the same arguments.
     *
     * @param attempt 0 for the order's first number, counting up as long as numbers are taken
     */
    public static OrderNumber derivedFrom(OrderId order, int attempt) {
        byte[] hash = sha256("number:%d:%s".formatted(attempt, order.value()));
        long bits = ByteBuffer.wrap(hash).getLong() >>> (Long.SIZE - SYMBOLS * BITS_PER_SYMBOL);
        StringBuilder symbols = new StringBuilder();
        for (int index = SYMBOLS - 1; index >= 0; index--) {
            symbols.append(ALPHABET.charAt((int) (bits >>> (index * BITS_PER_SYMBOL)) & (BASE - 1)));
        }
        return written(symbols.append(check(symbols)).toString());
    }

    /** The number that a person means: in any case, with or without hyphens and prefix, O for 0 and I or L for 1. */
    public static Optional<OrderNumber> parse(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        String symbols = bare.length() > SYMBOLS + 1 && bare.startsWith(PREFIX) ? bare.substring(2) : bare;
        String unambiguous = symbols.replace('O', '0').replace('I', '1').replace('L', '1');
        return unambiguous.matches("[%s]{%d}".formatted(ALPHABET, SYMBOLS + 1)) && endsInItsCheck(unambiguous)
                ? Optional.of(written(unambiguous))
                : Optional.empty();
    }

    private static OrderNumber written(String symbols) {
        return new OrderNumber("%s-%s-%s-%s"
                .formatted(PREFIX, symbols.substring(0, 4), symbols.substring(4, 8), symbols.substring(8)));
    }

    private static String symbols(String written) {
        return written.substring(PREFIX.length()).replace("-", "");
    }

    private static boolean endsInItsCheck(String symbols) {
        return symbols.charAt(SYMBOLS) == check(symbols.substring(0, SYMBOLS));
    }

    private static char check(CharSequence symbols) {
        int product = BASE;
        for (int index = 0; index < symbols.length(); index++) {
            int sum = (product + ALPHABET.indexOf(symbols.charAt(index))) % BASE;
            product = 2 * (sum == 0 ? BASE : sum) % (BASE + 1);
        }
        return ALPHABET.charAt((BASE + 1 - product) % BASE);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.souk.accounts.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a customer gets mail, in Unicode NFC and with its domain in lower case. Whether mail arrives there is not known.
 * Personal data: never printed.
 *
 * @param value at most {@value #MAX_LENGTH} characters, the path limit of RFC 5321 section 4.5.3.1.3
 */
public record EmailAddress(String value) {
    public static final int MAX_LENGTH = 254;

    /** A dot-atom (RFC 5322 section 3.2.3, with the letters of RFC 6532) at a host name of two labels or more. */
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+"
                    + "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}]");

    private static final int MAX_LOCAL_PART = 64;

    /** @throws IllegalArgumentException when it is no e-mail address; the message does not repeat it */
    public EmailAddress {
        value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        int at = value.lastIndexOf('@');
        if (value.length() > MAX_LENGTH
                || at > MAX_LOCAL_PART
                || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an e-mail address looks like name@example.org and has at most %d characters"
                            .formatted(MAX_LENGTH));
        }
        value = value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}

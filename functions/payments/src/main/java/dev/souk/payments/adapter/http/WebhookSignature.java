package dev.souk.payments.adapter.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Stripe's published signature scheme (docs.stripe.com, "Verify webhook signatures manually"): the header
 * {@code t=<unix seconds>,v1=<hex>[,v1=<hex>…]}, each v1 the HMAC-SHA256 of {@code <t>.<body>} under one secret. Other
 * schemes in the header are passed over, so that nobody can ask for a weaker one.
 *
 * @param signedAt unix time in seconds, as text, since that is what is signed
 * @param candidates signatures, of which one has to fit
 */
record WebhookSignature(String signedAt, List<byte[]> candidates) {
    /** Older messages could be recordings, newer ones come from a clock that is not the provider's. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final int MAX_CANDIDATES = 10;

    /** The signature in a header; empty for anything that is none. */
    static Optional<WebhookSignature> parse(String header) {
        String time = "";
        List<byte[]> candidates = new ArrayList<>();
        for (String part : header.split(",", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2
                    && pair[0].equals("t")
                    && SECONDS.matcher(pair[1]).matches()) {
                time = pair[1];
            } else if (pair.length == 2
                    && pair[0].equals("v1")
                    && HEX.matcher(pair[1]).matches()) {
                candidates.add(HexFormat.of().parseHex(pair[1]));
            }
        }
        return time.isEmpty() || candidates.isEmpty() || candidates.size() > MAX_CANDIDATES
                ? Optional.empty()
                : Optional.of(new WebhookSignature(time, List.copyOf(candidates)));
    }

    /** True within {@link #TOLERANCE} of now, in either direction. */
    boolean isFresh(Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(signedAt)), now);
        return age.abs().compareTo(TOLERANCE) <= 0;
    }

    /** True when one of the secrets made one of the signatures over exactly these bytes. Compares in constant time. */
    boolean fits(byte[] body, List<byte[]> secrets) {
        boolean fits = false;
        for (byte[] secret : secrets) {
            byte[] expected = hmac(secret, signedAt, body);
            for (byte[] candidate : candidates) {
                fits |= MessageDigest.isEqual(expected, candidate);
            }
        }
        return fits;
    }

    static byte[] hmac(byte[] secret, String signedAt, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((signedAt + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}

package dev.souk.localstack.cloudformation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Names and ids that CloudFormation or a service would make up. They depend on the template alone, so that a restart
 * finds its data and its ARNs again.
 */
final class PhysicalNames {
    private PhysicalNames() {}

    /** {@code stack-LogicalId-HASH}, shortened to the limit as CloudFormation does. */
    static String name(String stack, String logicalId, int limit) {
        String suffix = "-" + id(stack + "/" + logicalId, 12).toUpperCase(Locale.ROOT);
        String stem = stack + "-" + logicalId;
        return stem.substring(0, Math.min(stem.length(), limit - suffix.length())) + suffix;
    }

    /** Lower-case letters and digits, the first one a letter. */
    static String id(String seed, int length) {
        StringBuilder digits = new StringBuilder();
        for (int round = 0; digits.length() < length; round++) {
            digits.append(new BigInteger(1, digest(seed + "#" + round)).toString(36));
        }
        char first = (char) ('a' + digits.charAt(0) % 26);
        return first + digits.substring(1, length);
    }

    private static byte[] digest(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

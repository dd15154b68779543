package dev.souk.localstack.cognito;

import dev.souk.localstack.edge.AwsFault;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keeps passwords so that nobody can read them: PBKDF2 with a salt of its own for each. */
final class Passwords {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    /** Fewer than a service on the internet needs: these users are on one machine, and tests sign in often. */
    private static final int ROUNDS = 50_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int LONGEST = 256;

    private final RandomGenerator random;

    Passwords(RandomGenerator random) {
        this.random = random;
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return text(salt) + ':' + text(derived(password, salt));
    }

    static boolean matches(String password, String hash) {
        String[] parts = hash.split(":", -1);
        byte[] salt = Base64.getDecoder().decode(parts[0]);
        return MessageDigest.isEqual(Base64.getDecoder().decode(parts[1]), derived(password, salt));
    }

    private static byte[] derived(String password, byte[] salt) {
        if (password.length() > LONGEST) {
            throw AwsFault.client(
                    "InvalidParameterException", "expected a password of at most %d characters".formatted(LONGEST));
        }
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

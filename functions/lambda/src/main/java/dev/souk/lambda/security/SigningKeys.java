package dev.souk.lambda.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * HMAC keys with overlap: the first signs, all verify. While a secret rotates, its current and its previous version are
 * both accepted, so nothing signed a moment ago is refused.
 */
public final class SigningKeys {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<List<byte[]>> source;
    private final Clock clock;
    private List<byte[]> keys = List.of();
    private Instant readAt = Instant.MIN;

    private SigningKeys(Supplier<List<byte[]>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Keys of one secret, read at first use and again every five minutes. */
    public static SigningKeys of(Supplier<SecretsManagerClient> client, String secretArn, Clock clock) {
        return new SigningKeys(() -> read(client.get(), secretArn), clock);
    }

    /** Keys that never change; the first signs. */
    public static SigningKeys fixed(String... keys) {
        List<byte[]> all = new ArrayList<>();
        for (String key : keys) {
            all.add(key.getBytes(StandardCharsets.UTF_8));
        }
        return new SigningKeys(() -> all, Clock.systemUTC());
    }

    /** At least one key, the signing one first. */
    synchronized List<byte[]> keys() {
        Instant now = clock.instant();
        if (keys.isEmpty() || readAt.plus(FRESH).isBefore(now)) {
            keys = source.get();
            readAt = now;
        }
        return keys;
    }

    private static List<byte[]> read(SecretsManagerClient client, String secretArn) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(version(client, secretArn, "AWSCURRENT"));
        try {
            keys.add(version(client, secretArn, "AWSPREVIOUS"));
        } catch (ResourceNotFoundException e) {
            // A secret that was never rotated has no previous version.
            return List.copyOf(keys);
        }
        return List.copyOf(keys);
    }

    private static byte[] version(SecretsManagerClient client, String secretArn, String stage) {
        return client.getSecretValue(request -> request.secretId(secretArn).versionStage(stage))
                .secretString()
                .getBytes(StandardCharsets.UTF_8);
    }
}

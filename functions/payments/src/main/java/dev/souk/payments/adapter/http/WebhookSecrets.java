package dev.souk.payments.adapter.http;

import dev.souk.lambda.Lazy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/**
 * The secrets by which the provider may sign: the current one, and for {@link #OVERLAP} after it was made the one before, so that
 * messages under way while it is changed are not refused.
 */
public final class WebhookSecrets {
    /** As long as Stripe goes on signing with both when a secret is rolled. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Supplier<List<Secret>> source;
    private final Clock clock;
    private Supplier<List<Secret>> secrets;
    private Instant readAt;

    /**
     * One secret.
     *
     * @param until from then on nothing signed with it is believed
     */
    record Secret(String key, Instant until) {
        @Override
        public String toString() {
            // Leaves the key out.
            return "Secret[until=%s]".formatted(until);
        }
    }

    WebhookSecrets(Supplier<List<Secret>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.secrets = Lazy.of(source);
        this.readAt = clock.instant();
    }

    /** The versions of one secret, read at first use and again every five minutes. */
    public static WebhookSecrets of(Supplier<SecretsManagerClient> client, String secretArn, Clock clock) {
        return new WebhookSecrets(() -> read(client.get(), secretArn), clock);
    }

    /** The secrets that count at this moment. */
    synchronized List<byte[]> now() {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now)) {
            secrets = Lazy.of(source);
            readAt = now;
        }
        return secrets.get().stream()
                .filter(secret -> now.isBefore(secret.until()))
                .map(secret -> secret.key().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<Secret> read(SecretsManagerClient client, String secretArn) {
        GetSecretValueResponse current = version(client, secretArn, "AWSCURRENT");
        List<Secret> secrets = new ArrayList<>(List.of(new Secret(current.secretString(), Instant.MAX)));
        try {
            GetSecretValueResponse previous = version(client, secretArn, "AWSPREVIOUS");
            secrets.add(
                    new Secret(previous.secretString(), current.createdDate().plus(OVERLAP)));
        } catch (ResourceNotFoundException neverRotated) {
            return List.copyOf(secrets);
        }
        return List.copyOf(secrets);
    }

    private static GetSecretValueResponse version(SecretsManagerClient client, String secretArn, String stage) {
        return client.getSecretValue(request -> request.secretId(secretArn).versionStage(stage));
    }
}

package dev.souk.accounts.adapter.kms;

import dev.souk.accounts.adapter.sealing.DataKey;
import dev.souk.accounts.adapter.sealing.DataKeys;
import dev.souk.accounts.domain.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/**
 * Data keys from KMS, bound to their customer by the encryption context. An opened key is remembered for a few minutes,
 * because customers come in visits; it opens nothing once the items are gone.
 */
public final class KmsDataKeys implements DataKeys {
    private static final int MOST_REMEMBERED = 256;
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Supplier<KmsClient> client;
    private final String masterKey;
    private final Clock clock;
    private final Map<String, Opened> opened = new LinkedHashMap<>();

    /** @param masterKey ARN of the KMS key that wraps */
    public KmsDataKeys(Supplier<KmsClient> client, String masterKey, Clock clock) {
        this.client = client;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    @Override
    public FreshKey fresh(CustomerId customer) {
        var made = client.get()
                .generateDataKey(generate ->
                        generate.keyId(masterKey).keySpec(DataKeySpec.AES_256).encryptionContext(context(customer)));
        String wrapped =
                Base64.getEncoder().encodeToString(made.ciphertextBlob().asByteArray());
        DataKey key = new DataKey(made.plaintext().asByteArray());
        remember(customer, wrapped, key);
        return new FreshKey(key, wrapped);
    }

    @Override
    public DataKey open(CustomerId customer, String wrapped) {
        DataKey known = remembered(customer, wrapped);
        if (known != null) {
            return known;
        }
        var plain = client.get()
                .decrypt(decrypt -> decrypt.keyId(masterKey)
                        .ciphertextBlob(
                                SdkBytes.fromByteArray(Base64.getDecoder().decode(wrapped)))
                        .encryptionContext(context(customer)));
        DataKey key = new DataKey(plain.plaintext().asByteArray());
        remember(customer, wrapped, key);
        return key;
    }

    private synchronized @Nullable DataKey remembered(CustomerId customer, String wrapped) {
        Opened known = opened.get(place(customer, wrapped));
        return known != null && clock.instant().isBefore(known.until()) ? known.key() : null;
    }

    private synchronized void remember(CustomerId customer, String wrapped, DataKey key) {
        if (opened.size() >= MOST_REMEMBERED) {
            opened.remove(opened.keySet().iterator().next());
        }
        opened.put(place(customer, wrapped), new Opened(key, clock.instant().plus(REMEMBERED)));
    }

    private static String place(CustomerId customer, String wrapped) {
        return wrapped + "\n" + customer.value();
    }

    private static Map<String, String> context(CustomerId customer) {
        return Map.of("customer", customer.value());
    }

    private record Opened(DataKey key, Instant until) {}
}

package dev.souk.infra.construct;

import java.util.Optional;
import software.amazon.awscdk.services.kms.IKey;

/**
 * What a table is to be like.
 *
 * @param name the last part of its name
 * @param streamed whether its changes are heard, by the outbox relay and by projections
 * @param key the domain's own encryption key, or none for the one that AWS owns
 */
public record TableSpec(String name, boolean streamed, Optional<IKey> key) {
    /** A table that nobody listens to, encrypted by AWS. */
    public static TableSpec named(String name) {
        return new TableSpec(name, false, Optional.empty());
    }

    /** The same, with its changes heard. */
    public TableSpec withStream() {
        return new TableSpec(name, true, key);
    }

    /** The same, encrypted with the domain's own key. */
    public TableSpec encryptedWith(IKey own) {
        return new TableSpec(name, streamed, Optional.of(own));
    }
}

package dev.souk.accounts.adapter.jwt;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys, kept for an hour. An id they do not hold may mean that the issuer rotated them, so the set is read
 * again, but at most once a minute, or anybody could make us call the issuer with every made-up id. While the issuer is
 * out, the keys known so far go on.
 */
public final class IssuerKeys {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration BETWEEN_READS = Duration.ofMinutes(1);

    private final KeySetSource source;
    private final Clock clock;
    private @Nullable JWKSet known;
    private Instant readAt = Instant.MIN;
    private Instant triedAt = Instant.MIN;

    public IssuerKeys(KeySetSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The issuer's key of this id.
     *
     * @throws IllegalStateException when no key set could be had so far: not the caller's fault, and said so
     */
    synchronized Optional<JWK> find(String id) {
        Instant now = clock.instant();
        JWKSet keys = known;
        if (keys == null || readAt.plus(FRESH).isBefore(now)) {
            keys = refresh(keys, now);
        }
        JWK key = keys.getKeyByKeyId(id);
        if (key == null && !triedAt.plus(BETWEEN_READS).isAfter(now)) {
            key = refresh(keys, now).getKeyByKeyId(id);
        }
        return Optional.ofNullable(key);
    }

    private JWKSet refresh(@Nullable JWKSet fallback, Instant now) {
        if (fallback != null && triedAt.plus(BETWEEN_READS).isAfter(now)) {
            return fallback;
        }
        triedAt = now;
        try {
            JWKSet keys = source.read();
            known = keys;
            readAt = now;
            return keys;
        } catch (IOException e) {
            if (fallback != null) {
                return fallback;
            }
            throw new IllegalStateException("the issuer's keys cannot be read", e);
        }
    }
}

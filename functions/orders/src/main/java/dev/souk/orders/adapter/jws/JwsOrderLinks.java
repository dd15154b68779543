package dev.souk.orders.adapter.jws;

import dev.souk.lambda.security.InvalidToken;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.orders.application.OrderLinks;
import dev.souk.orders.domain.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Links as compact JWS of a key and a header {@code typ} of their own, so that nothing else signed here opens an order. */
public final class JwsOrderLinks implements OrderLinks {
    static final String TYPE = "souk-order-link+jwt";

    /** Counted from the beginning of the day, so a link holds at least a day less. */
    static final Duration LIFETIME = Duration.ofDays(30);

    private final SignedTokens signatures;
    private final Clock clock;

    public JwsOrderLinks(SigningKeys keys, Clock clock) {
        this.signatures = new SignedTokens(keys, clock);
        this.clock = clock;
    }

    @Override
    public String tokenFor(OrderId order) {
        Instant expiry = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(LIFETIME);
        return signatures.sign(TYPE, Map.of("order", order.value(), "exp", expiry.getEpochSecond()));
    }

    @Override
    public Optional<OrderId> open(String token) {
        try {
            Map<String, Object> claims = signatures.verify(token, TYPE);
            return claims.get("exp") instanceof Number && claims.get("order") instanceof String order
                    ? OrderId.parse(order)
                    : Optional.empty();
        } catch (InvalidToken _) {
            return Optional.empty();
        }
    }
}

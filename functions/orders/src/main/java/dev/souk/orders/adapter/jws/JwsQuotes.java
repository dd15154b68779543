package dev.souk.orders.adapter.jws;

import dev.souk.lambda.Json;
import dev.souk.lambda.security.InvalidToken;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.orders.application.Quotes;
import dev.souk.orders.domain.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Quotes as the cart signs them: compact JWS, HMAC SHA-256, header {@code typ} {@value #TYPE}. A quote whose signature
 * holds but whose content does not is a mistake of ours and fails loudly.
 */
public final class JwsQuotes implements Quotes {
    static final String TYPE = "souk-quote+jwt";
    static final String ISSUER = "souk-cart";

    private final SignedTokens signatures;
    private final Clock clock;

    public JwsQuotes(SigningKeys keys, Clock clock) {
        // Whether a quote has expired is an answer of its own, so the signature is judged as if no time had passed.
        this.signatures = new SignedTokens(keys, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        this.clock = clock;
    }

    @Override
    public Verdict verify(String quote, CustomerId customer) {
        try {
            return judge(signatures.verify(quote, TYPE), customer);
        } catch (InvalidToken _) {
            return new Verdict.NotGenuine();
        }
    }

    private Verdict judge(Map<String, Object> payload, CustomerId customer) {
        QuoteClaims claims = Json.read(Json.write(payload), QuoteClaims.class);
        if (!ISSUER.equals(claims.iss()) || !customer.value().equals(claims.sub())) {
            return new Verdict.NotGenuine();
        }
        if (!clock.instant().isBefore(claims.expiry())) {
            return new Verdict.Expired();
        }
        return new Verdict.Genuine(claims.quote());
    }
}

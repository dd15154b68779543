package dev.souk.lambda.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.util.Base64URL;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String OLD = "o".repeat(32);
    private static final String NEW = "n".repeat(32);

    private final SignedTokens tokens = new SignedTokens(SigningKeys.fixed(NEW, OLD), CLOCK);

    @Test
    void gives_back_what_was_signed() throws InvalidToken {
        String token = tokens.sign("quote", Map.of("sub", "s1", "total", Long.MAX_VALUE));
        assertThat(tokens.verify(token, "quote")).containsEntry("sub", "s1").containsEntry("total", Long.MAX_VALUE);
    }

    @Test
    void accepts_the_previous_key_while_it_rotates_out() throws InvalidToken {
        String token = new SignedTokens(SigningKeys.fixed(OLD), CLOCK).sign("quote", Map.of("sub", "s1"));
        assertThat(tokens.verify(token, "quote")).containsEntry("sub", "s1");
        assertThatThrownBy(() -> new SignedTokens(SigningKeys.fixed(NEW), CLOCK).verify(token, "quote"))
                .hasMessage("the signature does not match");
    }

    @Test
    void refuses_one_kind_of_token_for_another() {
        String token = tokens.sign("guest", Map.of("sub", "s1"));
        assertThatThrownBy(() -> tokens.verify(token, "quote")).hasMessage("expected a quote");
    }

    @Test
    void refuses_an_expired_token() {
        String token = tokens.sign("quote", Map.of("exp", NOW.getEpochSecond()));
        assertThatThrownBy(() -> tokens.verify(token, "quote")).hasMessage("expired");
    }

    @Test
    void refuses_an_altered_payload_an_unsigned_token_and_noise() {
        String[] parts = tokens.sign("quote", Map.of("total", 1)).split("\\.");
        String forged = parts[0] + "." + Base64URL.encode("{\"total\":0}") + "." + parts[2];
        assertThatThrownBy(() -> tokens.verify(forged, "quote")).isInstanceOf(InvalidToken.class);
        String none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"quote\"}") + "." + parts[1] + ".";
        assertThatThrownBy(() -> tokens.verify(none, "quote")).isInstanceOf(InvalidToken.class);
        assertThatThrownBy(() -> tokens.verify("a.b.c", "quote")).isInstanceOf(InvalidToken.class);
        assertThatThrownBy(() -> tokens.verify("x".repeat(SignedTokens.MAX_LENGTH + 1), "quote"))
                .hasMessageContaining("longer than");
    }
}

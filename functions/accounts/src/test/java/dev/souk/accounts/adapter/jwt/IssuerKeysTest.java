package dev.souk.accounts.adapter.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import dev.souk.lambda.fixture.SteppingClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private final SteppingClock clock = new SteppingClock();
    private final IssuerKeys keys = new IssuerKeys(this::read, clock);
    private JWKSet published = new JWKSet(key("first"));
    private boolean out;
    private int reads;

    private JWKSet read() throws IOException {
        reads++;
        if (out) {
            throw new IOException("out");
        }
        return published;
    }

    @Test
    void reads_the_set_once_an_hour() {
        keys.find("first");
        clock.step(Duration.ofMinutes(59));
        assertThat(keys.find("first")).isPresent();
        assertThat(reads).isEqualTo(1);

        clock.step(Duration.ofMinutes(2));
        keys.find("first");
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void finds_a_rotated_key_after_a_minute_at_most() {
        keys.find("first");
        published = new JWKSet(key("second"));
        assertThat(keys.find("second")).isEmpty();

        clock.step(Duration.ofMinutes(1));
        assertThat(keys.find("second")).isPresent();
        assertThat(keys.find("first")).isEmpty();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void goes_on_with_the_keys_it_knows_while_the_issuer_is_out() {
        keys.find("first");
        out = true;
        clock.step(Duration.ofHours(3));

        assertThat(keys.find("first")).isPresent();
        assertThat(keys.find("first")).isPresent();
        assertThat(keys.find("unknown")).isEmpty();
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void says_so_when_it_never_had_any_keys() {
        out = true;
        assertThatThrownBy(() -> keys.find("first"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the issuer's keys cannot be read");

        out = false;
        assertThat(keys.find("first")).isPresent();
    }

    private static JWK key(String id) {
        return new OctetSequenceKey.Builder(new byte[32]).keyID(id).build();
    }
}

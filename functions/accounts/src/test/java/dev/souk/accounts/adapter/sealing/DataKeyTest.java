package dev.souk.accounts.adapter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class DataKeyTest {
    private static final String PLACE = "PROFILE\nada";
    private final DataKey key = new DataKey(new byte[DataKey.BYTES]);

    @Test
    void opens_what_it_sealed_and_seals_each_time_anew() {
        String sealed = key.seal(PLACE, "Zoë 🐘");

        assertThat(key.open(PLACE, sealed)).isEqualTo("Zoë 🐘");
        assertThat(key.seal(PLACE, "Zoë 🐘")).isNotEqualTo(sealed);
    }

    @Test
    void opens_nothing_in_another_place_or_with_another_key() {
        String sealed = key.seal(PLACE, "Ada");
        byte[] other = new byte[DataKey.BYTES];
        other[0] = 1;

        assertThatThrownBy(() -> key.open("PROFILE\neve", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open("ADDRESSES\nada", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new DataKey(other).open(PLACE, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void notices_each_altered_byte() {
        byte[] sealed = Base64.getDecoder().decode(key.seal(PLACE, "Ada"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] altered = sealed.clone();
            altered[i] ^= 1;
            String text = Base64.getEncoder().encodeToString(altered);
            assertThatThrownBy(() -> key.open(PLACE, text)).as("byte %d", i).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void takes_keys_of_256_bits_alone_and_prints_none() {
        assertThatThrownBy(() -> new DataKey(new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThat(key).hasToString("DataKey[…]");
    }
}

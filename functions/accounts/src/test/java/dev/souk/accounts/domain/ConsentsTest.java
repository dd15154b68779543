package dev.souk.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.domain.Consents.Result.Changed;
import dev.souk.accounts.domain.Consents.Result.TooManyChanges;
import dev.souk.accounts.domain.Consents.Result.Unchanged;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Consents consents = Consents.none(new CustomerId("ada"));

    @Test
    void grants_what_is_named_withdraws_the_rest_and_keeps_the_history() {
        set(Set.of(Purpose.MARKETING_EMAIL, Purpose.ANALYTICS));
        set(Set.of(Purpose.ANALYTICS));

        assertThat(consents.isGranted(Purpose.MARKETING_EMAIL)).isFalse();
        assertThat(consents.isGranted(Purpose.ANALYTICS)).isTrue();
        assertThat(consents.isGranted(Purpose.PERSONALISATION)).isFalse();
        assertThat(consents.latest(Purpose.PERSONALISATION)).isEmpty();
        assertThat(consents.history())
                .containsExactly(
                        new ConsentChange(Purpose.MARKETING_EMAIL, true, NOON),
                        new ConsentChange(Purpose.ANALYTICS, true, NOON),
                        new ConsentChange(Purpose.MARKETING_EMAIL, false, NOON));
        assertThat(consents.with(Set.of(Purpose.ANALYTICS), NOON)).isEqualTo(new Unchanged(consents));
    }

    @Test
    void can_always_be_withdrawn() {
        while (consents.with(Set.of(Purpose.ANALYTICS), NOON) instanceof Changed(Consents granted)) {
            consents = granted;
            if (consents.history().size() < Consents.MOST_CHANGES) {
                set(Set.of());
            }
            if (consents.history().size() == Consents.MOST_CHANGES) {
                break;
            }
        }
        assertThat(consents.with(Set.of(Purpose.ANALYTICS), NOON)).isInstanceOf(TooManyChanges.class);
        assertThat(consents.with(Set.of(), NOON)).isNotInstanceOf(TooManyChanges.class);
    }

    private void set(Set<Purpose> granted) {
        consents = ((Changed) consents.with(granted, NOON)).consents();
    }
}

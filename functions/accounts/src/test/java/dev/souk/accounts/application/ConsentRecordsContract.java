package dev.souk.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.Consents.Result.Changed;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Purpose;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of consents promises. */
public abstract class ConsentRecordsContract {
    private static final CustomerId ADA = new CustomerId("ada");
    private static final Consents FIRST = granting(Consents.none(ADA), Set.of(Purpose.MARKETING_EMAIL));

    protected abstract ConsentRecords records();

    /** The accounts that these consents belong to. */
    protected abstract Accounts accounts();

    @Test
    void knows_of_no_consent_before_one_was_given() {
        assertThat(records().of(ADA)).isEqualTo(Consents.none(ADA));
    }

    @Test
    void gives_back_the_whole_history() {
        Consents second = granting(FIRST, Set.of());

        assertThat(records().save(FIRST)).isEqualTo(SaveResult.SAVED);
        assertThat(records().save(FIRST)).isEqualTo(SaveResult.STALE);
        assertThat(records().save(second)).isEqualTo(SaveResult.SAVED);
        assertThat(records().of(ADA)).isEqualTo(second);
        assertThat(second.history()).hasSize(2);
    }

    @Test
    void keeps_nothing_of_an_erased_customer_and_takes_nothing_more() {
        records().save(FIRST);
        accounts().erase(ADA);

        assertThatThrownBy(() -> records().of(ADA)).isInstanceOf(ErasedAccount.class);
        assertThatThrownBy(() -> records().save(FIRST)).isInstanceOf(ErasedAccount.class);
    }

    private static Consents granting(Consents consents, Set<Purpose> purposes) {
        return ((Changed) consents.with(purposes, Instant.parse("2026-03-01T12:00:00Z"))).consents();
    }
}

package dev.souk.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.PersonName;
import dev.souk.accounts.domain.Profile;
import dev.souk.accounts.domain.ProfileChange;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of profiles promises. */
public abstract class ProfilesContract {
    private static final CustomerId ADA = new CustomerId("ada");
    private static final Profile FIRST =
            Profile.empty(ADA).with(new ProfileChange(new PersonName("Ada Lovelace"), null));

    protected abstract Profiles profiles();

    /** The accounts that these profiles belong to. */
    protected abstract Accounts accounts();

    @Test
    void finds_nothing_before_anything_was_written() {
        assertThat(profiles().find(ADA)).isEmpty();
    }

    @Test
    void gives_back_what_was_kept_last() {
        Profile second = FIRST.with(new ProfileChange(null, new EmailAddress("ada@example.org")));

        assertThat(profiles().save(FIRST)).isEqualTo(SaveResult.SAVED);
        assertThat(profiles().find(ADA)).contains(FIRST);
        assertThat(profiles().save(second)).isEqualTo(SaveResult.SAVED);
        assertThat(profiles().find(ADA)).contains(second);
        assertThat(profiles().find(new CustomerId("eve"))).isEmpty();
    }

    @Test
    void refuses_a_change_of_a_version_that_is_not_the_current_one() {
        Profile second = FIRST.with(new ProfileChange(new PersonName("Ada"), null));

        assertThat(profiles().save(second)).isEqualTo(SaveResult.STALE);
        profiles().save(FIRST);
        assertThat(profiles().save(FIRST)).isEqualTo(SaveResult.STALE);
        assertThat(profiles().find(ADA)).contains(FIRST);
    }

    @Test
    void keeps_nothing_of_an_erased_customer_and_takes_nothing_more() {
        profiles().save(FIRST);
        accounts().erase(ADA);

        assertThatThrownBy(() -> profiles().find(ADA)).isInstanceOf(ErasedAccount.class);
        assertThatThrownBy(() -> profiles().save(FIRST)).isInstanceOf(ErasedAccount.class);
    }

    @Test
    void lets_one_of_many_writers_win() throws Exception {
        List<Callable<SaveResult>> writers = IntStream.range(0, 16)
                .<Callable<SaveResult>>mapToObj(_ -> () -> profiles().save(FIRST))
                .toList();
        try (var pool = Executors.newFixedThreadPool(writers.size())) {
            List<SaveResult> results =
                    pool.invokeAll(writers).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(result -> result == SaveResult.SAVED).hasSize(1);
        }
    }
}

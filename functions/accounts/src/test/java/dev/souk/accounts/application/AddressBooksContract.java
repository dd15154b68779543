package dev.souk.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.AddressBook;
import dev.souk.accounts.domain.AddressBook.AddResult.Added;
import dev.souk.accounts.domain.AddressBook.Wanted;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.PostalAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of address books promises. */
public abstract class AddressBooksContract {
    private static final CustomerId ADA = new CustomerId("ada");
    private static final AddressBook FIRST = added(AddressBook.empty(ADA), "a-1");

    protected abstract AddressBooks books();

    /** The accounts that these books belong to. */
    protected abstract Accounts accounts();

    @Test
    void has_an_empty_book_for_everybody() {
        assertThat(books().of(ADA)).isEqualTo(AddressBook.empty(ADA));
    }

    @Test
    void gives_back_what_was_kept_last_requests_included() {
        AddressBook second = added(FIRST, "a-2");

        assertThat(books().save(FIRST)).isEqualTo(SaveResult.SAVED);
        assertThat(books().save(second)).isEqualTo(SaveResult.SAVED);
        assertThat(books().of(ADA)).isEqualTo(second);
        assertThat(books().of(new CustomerId("eve")).addresses()).isEmpty();
    }

    @Test
    void refuses_a_book_that_is_not_the_next_version() {
        assertThat(books().save(added(FIRST, "a-2"))).isEqualTo(SaveResult.STALE);
        books().save(FIRST);
        assertThat(books().save(FIRST)).isEqualTo(SaveResult.STALE);
    }

    @Test
    void keeps_nothing_of_an_erased_customer_and_takes_nothing_more() {
        books().save(FIRST);
        accounts().erase(ADA);

        assertThatThrownBy(() -> books().of(ADA)).isInstanceOf(ErasedAccount.class);
        assertThatThrownBy(() -> books().save(FIRST)).isInstanceOf(ErasedAccount.class);
    }

    private static AddressBook added(AddressBook book, String id) {
        var home = new PostalAddress("Ada Lovelace", "Market Square 1", null, "10115", "Berlin", "DE");
        var wanted = new Wanted("request-" + id, "fingerprint", id);
        return ((Added) book.add(wanted, home, false, Instant.parse("2026-03-01T12:00:00Z"))).book();
    }
}

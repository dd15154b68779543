package dev.souk.accounts.application;

import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.AddressBook;
import dev.souk.accounts.domain.AddressBook.AddResult;
import dev.souk.accounts.domain.AddressBook.ChangeResult;
import dev.souk.accounts.domain.AddressBook.Wanted;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.PostalAddress;
import dev.souk.lambda.retry.Backoff;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets customers keep the addresses they order to. */
public final class KeepAddresses {
    /** Somebody else's change of the same book costs one attempt; a customer has few hands. */
    private static final int MAX_ATTEMPTS = 10;

    private final AddressBooks books;
    private final Supplier<String> ids;
    private final Clock clock;

    /** @param ids one fresh id per address */
    public KeepAddresses(AddressBooks books, Supplier<String> ids, Clock clock) {
        this.books = books;
        this.ids = ids;
        this.clock = clock;
    }

    public AddressBook read(CustomerId customer) {
        return books.of(customer);
    }

    /**
     * @param request identifies the request, and so its repetitions
     * @param fingerprint of what is asked
     */
    public AddResult add(
            CustomerId customer, String request, String fingerprint, PostalAddress address, boolean preferred) {
        var wanted = new Wanted(request, fingerprint, ids.get());
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            AddResult result = books.of(customer).add(wanted, address, preferred, clock.instant());
            if (!(result instanceof AddResult.Added(AddressBook book, var _)) || books.save(book) == SaveResult.SAVED) {
                return result;
            }
        }
        throw new ContendedAccount();
    }

    /**
     * @param seen version of the address that the change is based on
     * @param preferred null leaves as it is whether the address is preferred
     */
    public ChangeResult change(
            CustomerId customer, String id, long seen, PostalAddress address, @Nullable Boolean preferred) {
        return changed(customer, book -> book.change(id, seen, address, preferred));
    }

    /** @param seen version of the address that the removal is based on */
    public ChangeResult remove(CustomerId customer, String id, long seen) {
        return changed(customer, book -> book.remove(id, seen));
    }

    private ChangeResult changed(CustomerId customer, Function<AddressBook, ChangeResult> change) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            ChangeResult result = change.apply(books.of(customer));
            if (!(result instanceof ChangeResult.Changed(AddressBook book, var _))
                    || books.save(book) == SaveResult.SAVED) {
                return result;
            }
        }
        throw new ContendedAccount();
    }
}

package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.adapter.dynamodb.CustomerItems.Kept;
import dev.souk.accounts.application.AddressBooks;
import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.Addition;
import dev.souk.accounts.domain.AddressBook;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.SavedAddress;
import dev.souk.lambda.Json;
import java.util.List;

/** Address books as one sealed item each, so that the limit and the one preferred address hold in a single write. */
public final class DynamoDbAddressBooks implements AddressBooks {
    static final String SORT_KEY = "ADDRESSES";

    private final CustomerItems items;

    public DynamoDbAddressBooks(CustomerItems items) {
        this.items = items;
    }

    @Override
    public AddressBook of(CustomerId customer) {
        return items.read(customer, SORT_KEY)
                .map(kept -> {
                    StoredBook stored = Json.read(kept.json(), StoredBook.class);
                    return new AddressBook(customer, stored.addresses(), stored.additions(), kept.version());
                })
                .orElseGet(() -> AddressBook.empty(customer));
    }

    @Override
    public SaveResult save(AddressBook book) {
        var stored = new StoredBook(book.addresses(), book.additions());
        return items.save(book.customer(), SORT_KEY, new Kept(Json.write(stored), book.version()))
                ? SaveResult.SAVED
                : SaveResult.STALE;
    }

    private record StoredBook(List<SavedAddress> addresses, List<Addition> additions) {}
}

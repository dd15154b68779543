package dev.souk.accounts.adapter.dynamodb;

import dev.souk.accounts.adapter.dynamodb.CustomerItems.Kept;
import dev.souk.accounts.application.ConsentRecords;
import dev.souk.accounts.application.Profiles.SaveResult;
import dev.souk.accounts.domain.ConsentChange;
import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.Json;
import java.util.List;

/** Consents with their history as one sealed item each. */
public final class DynamoDbConsents implements ConsentRecords {
    static final String SORT_KEY = "CONSENTS";

    private final CustomerItems items;

    public DynamoDbConsents(CustomerItems items) {
        this.items = items;
    }

    @Override
    public Consents of(CustomerId customer) {
        return items.read(customer, SORT_KEY)
                .map(kept ->
                        new Consents(customer, List.of(Json.read(kept.json(), ConsentChange[].class)), kept.version()))
                .orElseGet(() -> Consents.none(customer));
    }

    @Override
    public SaveResult save(Consents consents) {
        return items.save(consents.customer(), SORT_KEY, new Kept(Json.write(consents.history()), consents.version()))
                ? SaveResult.SAVED
                : SaveResult.STALE;
    }
}

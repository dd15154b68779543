package dev.souk.accounts.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.accounts.adapter.dynamodb.AccountItem.State;
import dev.souk.accounts.application.ErasedAccount;
import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.PersonName;
import dev.souk.accounts.domain.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Profiles as one item each, in the partition of their customer. */
public final class DynamoDbProfiles implements Profiles {
    static final String SORT_KEY = "PROFILE";

    private final CustomerItems items;

    public DynamoDbProfiles(CustomerItems items) {
        this.items = items;
    }

    @Override
    public Optional<Profile> find(CustomerId customer) {
        if (items.account(customer).state() == State.ERASED) {
            throw new ErasedAccount();
        }
        return items.find(AccountItem.partition(customer), SORT_KEY).map(item -> profile(customer, item));
    }

    @Override
    public SaveResult save(Profile profile) {
        return items.save(profile.customer(), item(profile), profile.version()) ? SaveResult.SAVED : SaveResult.STALE;
    }

    private static Map<String, AttributeValue> item(Profile profile) {
        Map<String, AttributeValue> item = new HashMap<>(key(AccountItem.partition(profile.customer()), SORT_KEY));
        PersonName name = profile.name();
        if (name != null) {
            item.put("name", s(name.value()));
        }
        EmailAddress email = profile.email();
        if (email != null) {
            item.put("email", s(email.value()));
        }
        item.put("version", n(profile.version()));
        return item;
    }

    private static Profile profile(CustomerId customer, Map<String, AttributeValue> item) {
        return new Profile(
                customer,
                optional(item, "name").map(PersonName::new).orElse(null),
                optional(item, "email").map(EmailAddress::new).orElse(null),
                number(item, "version"));
    }
}

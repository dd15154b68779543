package dev.souk.accounts.adapter.dynamodb;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.souk.accounts.adapter.dynamodb.CustomerItems.Kept;
import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.PersonName;
import dev.souk.accounts.domain.Profile;
import dev.souk.lambda.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles as one sealed item each. */
public final class DynamoDbProfiles implements Profiles {
    static final String SORT_KEY = "PROFILE";

    private final CustomerItems items;

    public DynamoDbProfiles(CustomerItems items) {
        this.items = items;
    }

    @Override
    public Optional<Profile> find(CustomerId customer) {
        return items.read(customer, SORT_KEY).map(kept -> {
            StoredProfile stored = Json.read(kept.json(), StoredProfile.class);
            return new Profile(
                    customer,
                    stored.name() == null ? null : new PersonName(stored.name()),
                    stored.email() == null ? null : new EmailAddress(stored.email()),
                    kept.version());
        });
    }

    @Override
    public SaveResult save(Profile profile) {
        PersonName name = profile.name();
        EmailAddress email = profile.email();
        var stored = new StoredProfile(name == null ? null : name.value(), email == null ? null : email.value());
        return items.save(profile.customer(), SORT_KEY, new Kept(Json.write(stored), profile.version()))
                ? SaveResult.SAVED
                : SaveResult.STALE;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record StoredProfile(
            @Nullable String name, @Nullable String email) {}
}

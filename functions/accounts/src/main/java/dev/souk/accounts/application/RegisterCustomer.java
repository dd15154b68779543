package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.Profile;
import dev.souk.accounts.domain.ProfileChange;
import org.jspecify.annotations.Nullable;

/** Makes somebody who signed up known to the shop, with the address they signed up with. Safe to repeat. */
public final class RegisterCustomer {
    private final Accounts accounts;
    private final Profiles profiles;

    public RegisterCustomer(Accounts accounts, Profiles profiles) {
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /**
     * @param email null when the issuer knows none
     * @throws ErasedAccount when the customer was erased
     */
    public void handle(CustomerId customer, @Nullable EmailAddress email) {
        accounts.register(customer);
        if (email != null && profiles.find(customer).isEmpty()) {
            // Stale means that the customer was quicker: what they wrote themselves stands.
            var _ = profiles.save(Profile.empty(customer).with(new ProfileChange(null, email)));
        }
    }
}

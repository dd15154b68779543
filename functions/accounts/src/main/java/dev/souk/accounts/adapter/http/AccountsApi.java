package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ChangeProfile;
import dev.souk.accounts.application.EraseCustomer;
import dev.souk.accounts.application.LinkGuest;
import dev.souk.accounts.application.ReadProfile;
import dev.souk.accounts.application.WelcomeGuest;
import dev.souk.lambda.http.HttpOperation;
import java.util.Map;

/** The use cases behind the accounts API, and the routes to them. */
public record AccountsApi(
        WelcomeGuest welcomeGuest,
        ReadProfile readProfile,
        ChangeProfile changeProfile,
        LinkGuest linkGuest,
        EraseCustomer eraseCustomer) {

    /** Every operation of {@code docs/openapi/accounts.yaml} by its route. */
    public Map<String, HttpOperation> operations() {
        return Map.of(
                "POST /guests", new WelcomeGuestHandler(welcomeGuest),
                "GET /me", new ForCustomers(new GetProfileHandler(readProfile)),
                "PATCH /me", new ForCustomers(new ChangeProfileHandler(changeProfile)),
                "DELETE /me", new ForCustomers(new EraseCustomerHandler(eraseCustomer)),
                "POST /me/guests", new ForCustomers(new LinkGuestHandler(linkGuest)));
    }
}

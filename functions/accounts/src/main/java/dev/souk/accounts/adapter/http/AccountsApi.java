package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ChangeConsents;
import dev.souk.accounts.application.ChangeProfile;
import dev.souk.accounts.application.EraseCustomer;
import dev.souk.accounts.application.ExportCustomer;
import dev.souk.accounts.application.KeepAddresses;
import dev.souk.accounts.application.LinkGuest;
import dev.souk.accounts.application.ReadProfile;
import dev.souk.accounts.application.WelcomeGuest;
import dev.souk.lambda.http.HttpOperation;
import java.util.Map;
import java.util.TreeMap;

/** The use cases behind the accounts API, and the routes to them. */
public record AccountsApi(
        WelcomeGuest welcomeGuest,
        ReadProfile readProfile,
        ChangeProfile changeProfile,
        KeepAddresses keepAddresses,
        ChangeConsents changeConsents,
        ExportCustomer exportCustomer,
        LinkGuest linkGuest,
        EraseCustomer eraseCustomer) {

    /** Every operation of {@code docs/openapi/accounts.yaml} by its route. */
    public Map<String, HttpOperation> operations() {
        Map<String, HttpOperation> operations = new TreeMap<>(Map.of(
                "GET /me", new GetProfileHandler(readProfile),
                "PATCH /me", new ChangeProfileHandler(changeProfile),
                "DELETE /me", new EraseCustomerHandler(eraseCustomer),
                "GET /me/addresses", new ReadAddressesHandler(keepAddresses),
                "POST /me/addresses", new AddAddressHandler(keepAddresses),
                "GET /me/addresses/{id}", new ReadAddressesHandler(keepAddresses),
                "PUT /me/addresses/{id}", ChangeAddressHandler.replacing(keepAddresses),
                "DELETE /me/addresses/{id}", ChangeAddressHandler.removing(keepAddresses)));
        operations.put("GET /me/consents", new ReadConsentsHandler(changeConsents));
        operations.put("PUT /me/consents", new ChangeConsentsHandler(changeConsents));
        operations.put("GET /me/export", new ExportCustomerHandler(exportCustomer));
        operations.put("POST /me/guests", new LinkGuestHandler(linkGuest));
        operations.replaceAll((_, operation) -> new ForCustomers(operation));
        operations.put("POST /guests", new WelcomeGuestHandler(welcomeGuest));
        return operations;
    }
}

package dev.souk.accounts.adapter.http;

import dev.souk.accounts.adapter.jwt.GuestTokens;
import dev.souk.accounts.application.ChangeConsents;
import dev.souk.accounts.application.ChangeProfile;
import dev.souk.accounts.application.EraseCustomer;
import dev.souk.accounts.application.ExportCustomer;
import dev.souk.accounts.application.KeepAddresses;
import dev.souk.accounts.application.LinkGuest;
import dev.souk.accounts.application.ReadProfile;
import dev.souk.accounts.application.WelcomeGuest;
import dev.souk.accounts.fixture.InMemoryAccounts;
import dev.souk.accounts.fixture.InMemoryAddressBooks;
import dev.souk.accounts.fixture.InMemoryConsentRecords;
import dev.souk.accounts.fixture.InMemoryProfiles;
import dev.souk.accounts.fixture.TestIssuer;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.util.Map;
import java.util.UUID;

/** The accounts API over ports in memory, and Ada who calls it. */
final class ApiFixture {
    static final UUID GUEST = UUID.fromString("0b9ab1c2-6f0e-4a51-9f5f-1f4a53a0c111");

    final SteppingClock clock = new SteppingClock();
    final InMemoryAccounts accounts = new InMemoryAccounts();
    final HttpFunction function = function();
    private int nextAddress = 1;

    private HttpFunction function() {
        var profiles = new InMemoryProfiles(accounts);
        var addresses = new InMemoryAddressBooks(accounts);
        var consents = new InMemoryConsentRecords(accounts);
        var guestTokens = new GuestTokens(new SignedTokens(SigningKeys.fixed(TestIssuer.GUEST_KEY), clock));
        var api = new AccountsApi(
                new WelcomeGuest(guestTokens, () -> GUEST, clock),
                new ReadProfile(profiles),
                new ChangeProfile(profiles),
                new KeepAddresses(addresses, () -> "address-" + nextAddress++, clock),
                new ChangeConsents(consents, clock),
                new ExportCustomer(new ReadProfile(profiles), addresses, consents, accounts, clock),
                new LinkGuest(guestTokens, accounts, clock),
                new EraseCustomer(accounts));
        return new HttpFunction(new Environment(Map.of()), api.operations());
    }

    HttpReply byAda(TestRequests request) {
        return by("ada", request);
    }

    HttpReply by(String customer, TestRequests request) {
        return function.answer(request.by(customer, Role.CUSTOMER).build());
    }
}

package dev.souk.accounts;

import dev.souk.accounts.adapter.cognito.CognitoSignIns;
import dev.souk.accounts.adapter.dynamodb.CustomerItems;
import dev.souk.accounts.adapter.dynamodb.DynamoDbAccounts;
import dev.souk.accounts.adapter.dynamodb.DynamoDbAddressBooks;
import dev.souk.accounts.adapter.dynamodb.DynamoDbConsents;
import dev.souk.accounts.adapter.dynamodb.DynamoDbProfiles;
import dev.souk.accounts.adapter.http.AccountsApi;
import dev.souk.accounts.adapter.jwt.GuestTokens;
import dev.souk.accounts.adapter.jwt.HttpKeySetSource;
import dev.souk.accounts.adapter.jwt.IssuerKeys;
import dev.souk.accounts.adapter.jwt.IssuerSettings;
import dev.souk.accounts.adapter.jwt.IssuerTokens;
import dev.souk.accounts.adapter.jwt.JwtIdentities;
import dev.souk.accounts.adapter.kms.KmsDataKeys;
import dev.souk.accounts.adapter.sealing.DataKeys;
import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.application.Authenticate;
import dev.souk.accounts.application.ChangeConsents;
import dev.souk.accounts.application.ChangeProfile;
import dev.souk.accounts.application.EraseCustomer;
import dev.souk.accounts.application.ExportCustomer;
import dev.souk.accounts.application.KeepAddresses;
import dev.souk.accounts.application.LinkGuest;
import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.application.ReadProfile;
import dev.souk.accounts.application.RegisterCustomer;
import dev.souk.accounts.application.SignIns;
import dev.souk.accounts.application.WelcomeGuest;
import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Lazy;
import dev.souk.lambda.Platform;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxRelay;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The composition root of accounts. Each function asks for its own part, so it needs only its own environment variables
 * and builds only the clients it uses.
 */
public final class AccountsModule {
    /** Four times this, to connect and to wait for two documents, is well within the authorizer's five seconds. */
    private static final Duration ISSUER_TIMEOUT = Duration.ofMillis(800);

    private final Environment environment;
    private final AwsClients clients;
    private final Clock clock = Platform.current().clock();

    public AccountsModule(Map<String, String> variables) {
        this.environment = new Environment(variables);
        this.clients = AwsClients.of(environment);
    }

    public HttpFunction http() {
        CustomerItems items = items();
        Profiles profiles = new DynamoDbProfiles(items);
        Accounts accounts = new DynamoDbAccounts(items);
        var addresses = new DynamoDbAddressBooks(items);
        var consents = new DynamoDbConsents(items);
        GuestTokens guestTokens = guestTokens();
        var api = new AccountsApi(
                // Random ids, because a time-ordered one would tell when the guest came.
                new WelcomeGuest(guestTokens, Platform.current()::randomId, clock),
                new ReadProfile(profiles),
                new ChangeProfile(profiles),
                new KeepAddresses(addresses, () -> Platform.current().randomId().toString(), clock),
                new ChangeConsents(consents, clock),
                new ExportCustomer(new ReadProfile(profiles), addresses, consents, accounts, clock),
                new LinkGuest(guestTokens, accounts, clock),
                new EraseCustomer(accounts));
        return new HttpFunction(environment, api.operations());
    }

    public Authenticate authenticate() {
        String issuer = environment.require("OIDC_ISSUER");
        var keys = new IssuerKeys(new HttpKeySetSource(issuer, ISSUER_TIMEOUT), clock);
        var issuerTokens = new IssuerTokens(settings(issuer), keys, clock);
        return new Authenticate(new JwtIdentities(guestTokens(), issuerTokens), new DynamoDbAccounts(items()));
    }

    /** Amazon Cognito's names, unless the deployment trusts another issuer. */
    private IssuerSettings settings(String issuer) {
        var cognito = IssuerSettings.cognito(issuer, environment.require("OIDC_CLIENT_ID"));
        return new IssuerSettings(
                issuer,
                cognito.clientId(),
                environment.find("OIDC_CLIENT_CLAIM").orElse(cognito.clientClaim()),
                environment.find("OIDC_ROLE_CLAIM").orElse(cognito.roleClaim()),
                environment.find("OIDC_STAFF_ROLE").orElse(cognito.staffRole()));
    }

    public OutboxRelay relay() {
        return new OutboxRelay(environment, clients::eventBridge, clients::dynamoDb);
    }

    /** What follows a sign-up. */
    public RegisterCustomer registerCustomer() {
        CustomerItems items = items();
        return new RegisterCustomer(new DynamoDbAccounts(items), new DynamoDbProfiles(items));
    }

    /** What customers sign in with at the stack's own identity provider. */
    public SignIns signIns() {
        return new CognitoSignIns(
                Lazy.of(() -> clients.build(CognitoIdentityProviderClient.builder())),
                environment.require("USER_POOL_ID"));
    }

    private CustomerItems items() {
        Supplier<DataKeys> keys =
                Lazy.of(() -> new KmsDataKeys(clients::kms, environment.require("DATA_KEY_ARN"), clock));
        return new CustomerItems(clients.dynamoDb(), environment.require("TABLE_NAME"), EventWriter.system(), keys);
    }

    private GuestTokens guestTokens() {
        var key = SigningKeys.of(clients::secretsManager, environment.require("GUEST_TOKEN_KEY_ARN"), clock);
        return new GuestTokens(new SignedTokens(key, clock));
    }
}

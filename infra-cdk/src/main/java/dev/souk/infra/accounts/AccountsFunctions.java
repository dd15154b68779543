package dev.souk.infra.accounts;

import static dev.souk.infra.construct.TableAction.CONDITION_CHECK_ITEM;
import static dev.souk.infra.construct.TableAction.DELETE_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;

import dev.souk.events.EventType;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.EventSubscription;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.StreamMapping;
import java.util.List;
import java.util.Map;
import software.constructs.Construct;

/** What accounts does: answers requests, meets who signs up, and says for the whole API who is calling. */
final class AccountsFunctions extends Construct {
    /** A caller waits for the authorizer before anything else happens, and Cognito waits no longer for a trigger. */
    private static final int HURRIED_SECONDS = 5;

    private final Platform platform;
    private final AccountsData data;
    private final DomainFunction http;
    private final DomainFunction authorizer;

    AccountsFunctions(Construct scope, Platform platform, AccountsData data, IdentityProvider identities) {
        super(scope, "Functions");
        this.platform = platform;
        this.data = data;
        http = personal(FunctionSpec.http("accounts", "AccountsHttpHandler")
                .with("GUEST_TOKEN_KEY_ARN", platform.guestTokenKey().getSecretArn()));
        data.table().allow(http, GET_ITEM, PUT_ITEM, DELETE_ITEM, CONDITION_CHECK_ITEM);
        http.allowToRead(platform.guestTokenKey());
        authorizer = authorizer(TrustedIssuer.of(getNode(), identities));
        identities.tellWhenConfirmed(postConfirmation().live());
        relay();
        forgetUsers(identities);
    }

    DomainFunction http() {
        return http;
    }

    DomainFunction authorizer() {
        return authorizer;
    }

    /** Reads one item, which says whether a customer has left, and can open none. */
    private DomainFunction authorizer(TrustedIssuer issuer) {
        DomainFunction function = new DomainFunction(
                this,
                platform,
                issuer.configure(hurried("authorizer", "adapter.http.AuthorizerHandler")
                        .with("TABLE_NAME", data.table().name())
                        .with("GUEST_TOKEN_KEY_ARN", platform.guestTokenKey().getSecretArn())));
        function.allowToRead(platform.guestTokenKey());
        data.table().allow(function, GET_ITEM);
        return function;
    }

    private DomainFunction postConfirmation() {
        DomainFunction function = personal(hurried("post-confirmation", "adapter.cognito.PostConfirmationHandler"));
        data.table().allow(function, GET_ITEM, PUT_ITEM, CONDITION_CHECK_ITEM);
        return function;
    }

    /** The user who signed in goes as well; deleting one is all that the function may do. */
    private void forgetUsers(IdentityProvider identities) {
        DomainFunction function = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("accounts", "forget-user", "OnCustomerErasedHandler")
                        .with("USER_POOL_ID", identities.userPoolId()));
        function.allow(List.of("cognito-idp:AdminDeleteUser"), identities.userPoolArn());
        EventSubscription.subscribe(platform, function, EventType.CUSTOMER_ERASED);
    }

    private void relay() {
        StreamMapping.relay(this, platform, data.table(), "accounts");
    }

    /** A function that makes and opens the data keys of customers. */
    private DomainFunction personal(FunctionSpec spec) {
        DomainFunction function = new DomainFunction(
                this,
                platform,
                spec.with("TABLE_NAME", data.table().name())
                        .with("DATA_KEY_ARN", data.customerKeys().getKeyArn()));
        function.allow(
                List.of("kms:GenerateDataKey", "kms:Decrypt"),
                data.customerKeys().getKeyArn());
        return function;
    }

    private static FunctionSpec hurried(String part, String handler) {
        return new FunctionSpec("accounts", part, handler, HURRIED_SECONDS, Map.of());
    }
}

package dev.souk.infra.accounts;

import static dev.souk.infra.construct.TableAction.CONDITION_CHECK_ITEM;
import static dev.souk.infra.construct.TableAction.DELETE_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;

import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.StreamMapping;
import java.util.Map;
import software.constructs.Construct;

/** What accounts does: answers requests, and says for the whole API who is calling. */
final class AccountsFunctions extends Construct {
    /** A caller waits for the authorizer before anything else happens. */
    private static final int AUTHORIZER_SECONDS = 5;

    private final DomainFunction http;
    private final DomainFunction authorizer;

    AccountsFunctions(Construct scope, Platform platform, DomainTable table, IdentityProvider identities) {
        super(scope, "Functions");
        String guestTokenKey = platform.guestTokenKey().getSecretArn();
        http = new DomainFunction(
                this,
                platform,
                FunctionSpec.http("accounts", "AccountsHttpHandler")
                        .with("TABLE_NAME", table.name())
                        .with("GUEST_TOKEN_KEY_ARN", guestTokenKey));
        table.allow(http, GET_ITEM, PUT_ITEM, DELETE_ITEM, CONDITION_CHECK_ITEM);
        http.allowToRead(platform.guestTokenKey());

        authorizer = new DomainFunction(
                this,
                platform,
                new FunctionSpec(
                                "accounts",
                                "authorizer",
                                "adapter.http.AuthorizerHandler",
                                AUTHORIZER_SECONDS,
                                Map.of())
                        .with("TABLE_NAME", table.name())
                        .with("GUEST_TOKEN_KEY_ARN", guestTokenKey)
                        .with("OIDC_ISSUER", identities.issuer())
                        .with("OIDC_CLIENT_ID", identities.clientId()));
        authorizer.allowToRead(platform.guestTokenKey());
        // Whether a customer has left is one item.
        table.allow(authorizer, GET_ITEM);
        relay(platform, table);
    }

    private void relay(Platform platform, DomainTable table) {
        DomainFunction relay = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("accounts", "relay", "AccountsRelayHandler")
                        .with("EVENT_BUS_NAME", platform.bus().getEventBusName()));
        StreamMapping.relay(platform, table, relay);
    }

    DomainFunction http() {
        return http;
    }

    DomainFunction authorizer() {
        return authorizer;
    }
}

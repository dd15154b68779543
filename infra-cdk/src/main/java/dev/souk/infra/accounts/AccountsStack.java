package dev.souk.infra.accounts;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.amazon.awscdk.CfnOutput;
import software.constructs.Construct;

/** The accounts domain. */
public final class AccountsStack extends SoukStack {
    private final AccountsFunctions functions;

    public AccountsStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "accounts", "Souk: profiles, sign-in and the API's authorizer");
        IdentityProvider identities = new IdentityProvider(this, platform.deployment());
        AccountsData data = new AccountsData(this, platform.deployment());
        functions = new AccountsFunctions(this, platform, data, identities);
        CfnOutput.Builder.create(this, "UserPoolId")
                .value(identities.userPoolId())
                .build();
        CfnOutput.Builder.create(this, "UserPoolClientId")
                .value(identities.clientId())
                .build();
    }

    /** Answers the requests of accounts' OpenAPI document. */
    public DomainFunction http() {
        return functions.http();
    }

    /** Says for the whole API who is calling. */
    public DomainFunction authorizer() {
        return functions.authorizer();
    }
}

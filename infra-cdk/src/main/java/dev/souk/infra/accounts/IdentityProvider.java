package dev.souk.infra.accounts;

import dev.souk.infra.Deployment;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cognito.AccountRecovery;
import software.amazon.awscdk.services.cognito.AuthFlow;
import software.amazon.awscdk.services.cognito.AutoVerifiedAttrs;
import software.amazon.awscdk.services.cognito.CfnUserPoolGroup;
import software.amazon.awscdk.services.cognito.Mfa;
import software.amazon.awscdk.services.cognito.MfaSecondFactor;
import software.amazon.awscdk.services.cognito.PasswordPolicy;
import software.amazon.awscdk.services.cognito.SignInAliases;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.amazon.awscdk.services.lambda.IFunction;
import software.constructs.Construct;

/** Where customers and staff sign in. Staff are the members of the group {@code staff}. */
final class IdentityProvider extends Construct {
    private static final int SHORTEST_PASSWORD = 12;

    private final UserPool users;
    private final UserPoolClient client;

    IdentityProvider(Construct scope, Deployment deployment) {
        super(scope, "IdentityProvider");
        users = UserPool.Builder.create(this, "Users")
                .userPoolName(deployment.prefix())
                .selfSignUpEnabled(true)
                .signInAliases(SignInAliases.builder().email(true).build())
                .signInCaseSensitive(false)
                .autoVerify(AutoVerifiedAttrs.builder().email(true).build())
                .accountRecovery(AccountRecovery.EMAIL_ONLY)
                .mfa(Mfa.OPTIONAL)
                .mfaSecondFactor(MfaSecondFactor.builder().otp(true).sms(false).build())
                .passwordPolicy(passwords())
                .deletionProtection(deployment.settings().keepsData())
                .removalPolicy(deployment.settings().removalPolicy())
                .build();
        client = client(deployment);
        CfnUserPoolGroup.Builder.create(this, "Staff")
                .userPoolId(users.getUserPoolId())
                .groupName("staff")
                .description("May edit the catalog and the stock")
                .build();
    }

    /** The {@code iss} of its tokens. */
    String issuer() {
        return users.getUserPoolProviderUrl();
    }

    /** The {@code client_id} of its tokens. */
    String clientId() {
        return client.getUserPoolClientId();
    }

    /** Has a function called for everybody who has confirmed their address. */
    void tellWhenConfirmed(IFunction function) {
        users.addTrigger(UserPoolOperation.POST_CONFIRMATION, function);
    }

    String userPoolArn() {
        return users.getUserPoolArn();
    }

    String userPoolId() {
        return users.getUserPoolId();
    }

    /** Public, as it runs in browsers and apps, where a secret would be none. */
    private UserPoolClient client(Deployment deployment) {
        return UserPoolClient.Builder.create(this, "Client")
                .userPool(users)
                .userPoolClientName(deployment.prefix())
                .generateSecret(false)
                .authFlows(AuthFlow.builder().userSrp(true).build())
                .disableOAuth(true)
                .preventUserExistenceErrors(true)
                .accessTokenValidity(Duration.hours(1))
                .idTokenValidity(Duration.hours(1))
                .refreshTokenValidity(Duration.days(30))
                .build();
    }

    private static PasswordPolicy passwords() {
        return PasswordPolicy.builder()
                .minLength(SHORTEST_PASSWORD)
                .requireLowercase(true)
                .requireUppercase(true)
                .requireDigits(true)
                .requireSymbols(true)
                .tempPasswordValidity(Duration.days(3))
                .build();
    }
}

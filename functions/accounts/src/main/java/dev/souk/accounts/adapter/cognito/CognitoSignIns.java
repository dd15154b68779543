package dev.souk.accounts.adapter.cognito;

import dev.souk.accounts.application.SignIns;
import dev.souk.accounts.domain.CustomerId;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** Users of a Cognito user pool, whose subjects are the ids of customers. */
public final class CognitoSignIns implements SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(CognitoSignIns.class);

    private final Supplier<CognitoIdentityProviderClient> client;
    private final String userPoolId;

    public CognitoSignIns(Supplier<CognitoIdentityProviderClient> client, String userPoolId) {
        this.client = client;
        this.userPoolId = userPoolId;
    }

    @Override
    public void remove(CustomerId customer) {
        try {
            client.get().adminDeleteUser(user -> user.userPoolId(userPoolId).username(customer.value()));
        } catch (UserNotFoundException gone) {
            // Told twice, or a customer of another issuer.
            LOG.info("the user pool has no user to remove");
        }
    }
}

package dev.souk.infra.accounts;

import dev.souk.infra.construct.FunctionSpec;
import java.util.Map;
import java.util.TreeMap;
import software.constructs.Node;

/**
 * Whose tokens the API trusts: the stack's user pool, or any OIDC issuer that the context names.
 *
 * @param variables of the authorizer
 */
record TrustedIssuer(Map<String, String> variables) {
    /** Context key to variable; what is left out is as with Cognito. */
    private static final Map<String, String> OPTIONAL = Map.of(
            "oidcClientClaim", "OIDC_CLIENT_CLAIM",
            "oidcRoleClaim", "OIDC_ROLE_CLAIM",
            "oidcStaffRole", "OIDC_STAFF_ROLE");

    static TrustedIssuer of(Node context, IdentityProvider cognito) {
        if (!(context.tryGetContext("oidcIssuer") instanceof String issuer)) {
            return new TrustedIssuer(Map.of("OIDC_ISSUER", cognito.issuer(), "OIDC_CLIENT_ID", cognito.clientId()));
        }
        if (!(context.tryGetContext("oidcClientId") instanceof String clientId)) {
            throw new IllegalArgumentException("expected -c oidcClientId=… beside -c oidcIssuer=%s".formatted(issuer));
        }
        Map<String, String> variables = new TreeMap<>(Map.of("OIDC_ISSUER", issuer, "OIDC_CLIENT_ID", clientId));
        OPTIONAL.forEach((key, variable) -> {
            if (context.tryGetContext(key) instanceof String value) {
                variables.put(variable, value);
            }
        });
        return new TrustedIssuer(variables);
    }

    FunctionSpec configure(FunctionSpec authorizer) {
        FunctionSpec configured = authorizer;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            configured = configured.with(variable.getKey(), variable.getValue());
        }
        return configured;
    }
}

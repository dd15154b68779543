package dev.souk.accounts.adapter.jwt;

/**
 * What we expect of the tokens of the one trusted OIDC issuer.
 *
 * @param issuer the exact {@code iss}
 * @param clientId whom its tokens must be for
 * @param clientClaim where they say so: {@code client_id} with Cognito, {@code aud} or {@code azp} with others
 * @param roleClaim the claim that lists a caller's roles or groups
 * @param staffRole the one of them that makes somebody staff
 */
public record IssuerSettings(String issuer, String clientId, String clientClaim, String roleClaim, String staffRole) {

    /** The settings for an Amazon Cognito user pool. */
    public static IssuerSettings cognito(String issuer, String clientId) {
        return new IssuerSettings(issuer, clientId, "client_id", "cognito:groups", "staff");
    }
}

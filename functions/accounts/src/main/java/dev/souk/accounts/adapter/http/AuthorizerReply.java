package dev.souk.accounts.adapter.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.souk.accounts.domain.Identity;
import java.util.List;
import java.util.Locale;

/** What API Gateway wants to hear from an authorizer: who is calling, and what they may invoke. */
record AuthorizerReply(String principalId, Policy policyDocument, CallerContext context) {

    /**
     * Lets the caller invoke the whole stage. API Gateway keeps the reply for the token and uses it for every route, so a
     * policy for the one route asked about would refuse the next; which rights a role has, the functions say.
     *
     * @param methodArn {@code arn:aws:execute-api:region:account:api/stage/METHOD/path}
     */
    static AuthorizerReply allow(Identity identity, String methodArn) {
        String[] parts = methodArn.split("/", -1);
        if (parts.length < 3) {
            throw new IllegalArgumentException("expected the ARN of a method, got '%s'".formatted(methodArn));
        }
        var statement = new Statement("execute-api:Invoke", "Allow", "%s/%s/*".formatted(parts[0], parts[1]));
        return new AuthorizerReply(
                identity.subject(),
                new Policy("2012-10-17", List.of(statement)),
                new CallerContext(identity.subject(), identity.role().name().toLowerCase(Locale.ROOT)));
    }

    /** What the functions get to know about the caller. */
    record CallerContext(String sub, String role) {}

    /** An IAM policy document. */
    record Policy(
            @JsonProperty("Version") String version,
            @JsonProperty("Statement") List<Statement> statements) {}

    /** One statement of it. */
    record Statement(
            @JsonProperty("Action") String action,
            @JsonProperty("Effect") String effect,
            @JsonProperty("Resource") String resource) {}
}

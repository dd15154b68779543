package dev.souk.localstack.edge;

import io.javalin.http.Context;

/** {@code sts get-caller-identity}, the one call of the older form protocol that tools make before all others. */
final class Identity {
    private final String account;

    Identity(String account) {
        this.account = account;
    }

    void handle(Context http, Caller caller) {
        String action = http.formParam("Action");
        if (!"GetCallerIdentity".equals(action)) {
            throw new AwsFault(
                    "UnknownOperationException",
                    404,
                    "expected an operation in X-Amz-Target, got %s".formatted(action == null ? "none" : action));
        }
        String arn = switch (caller) {
            case Caller.Role role -> role.roleArn();
            case Caller.Developer _ -> "arn:aws:iam::%s:root".formatted(account);
        };
        http.contentType("text/xml").result("""
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                  <GetCallerIdentityResult>
                    <Arn>%s</Arn>
                    <UserId>%s</UserId>
                    <Account>%s</Account>
                  </GetCallerIdentityResult>
                  <ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>
                </GetCallerIdentityResponse>
                """.formatted(arn, account, account));
    }
}

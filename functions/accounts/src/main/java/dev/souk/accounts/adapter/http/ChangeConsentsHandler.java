package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ChangeConsents;
import dev.souk.accounts.application.ChangeConsents.Result.Kept;
import dev.souk.accounts.application.ChangeConsents.Result.Stale;
import dev.souk.accounts.application.ChangeConsents.Result.TooManyChanges;
import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** {@code PUT /me/consents}: grants what the body names and withdraws the rest. */
final class ChangeConsentsHandler implements HttpOperation {
    private final ChangeConsents consents;

    ChangeConsentsHandler(ChangeConsents consents) {
        this.consents = consents;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireCustomer().subject());
        long seen = request.ifMatch()
                .orElseThrow(() -> Problem.preconditionRequired("If-Match takes the ETag of the consents you read"));
        ConsentsJson.Body body = request.body(ConsentsJson.Body.class);
        return switch (consents.handle(customer, seen, body.purposes())) {
            case Kept(Consents kept) -> ConsentsJson.reply(kept);
            case Stale _ -> throw Problem.preconditionFailed("the consents changed meanwhile; read them again");
            case TooManyChanges _ ->
                throw Problem.conflict(
                        "consents-changed-too-often", "consents were changed too often; they can be withdrawn still");
        };
    }
}

package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ChangeConsents;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /me/consents}: what the caller has allowed. */
final class ReadConsentsHandler implements HttpOperation {
    private final ChangeConsents consents;

    ReadConsentsHandler(ChangeConsents consents) {
        this.consents = consents;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        return ConsentsJson.reply(
                consents.read(new CustomerId(request.requireCustomer().subject())));
    }
}

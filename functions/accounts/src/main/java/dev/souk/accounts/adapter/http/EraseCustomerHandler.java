package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.EraseCustomer;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code DELETE /me}: forgets the caller, as often as asked. */
final class EraseCustomerHandler implements HttpOperation {
    private final EraseCustomer eraseCustomer;

    EraseCustomerHandler(EraseCustomer eraseCustomer) {
        this.eraseCustomer = eraseCustomer;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        eraseCustomer.handle(new CustomerId(request.requireCustomer().subject()));
        return HttpReply.empty(204);
    }
}

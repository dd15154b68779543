package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ContendedAccount;
import dev.souk.accounts.application.ErasedAccount;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/**
 * An operation for signed-in customers who are still here. The gateway remembers for a few minutes that a token was good,
 * so an erased customer's may come this far.
 */
record ForCustomers(HttpOperation operation) implements HttpOperation {
    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireCustomer();
        try {
            return operation.handle(request);
        } catch (ErasedAccount _) {
            throw Problem.forbidden("this account was erased");
        } catch (ContendedAccount e) {
            throw Problem.unavailable(String.valueOf(e.getMessage()));
        }
    }
}

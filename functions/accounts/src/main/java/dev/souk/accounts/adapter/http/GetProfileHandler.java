package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ReadProfile;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /me}: the caller's own profile. */
final class GetProfileHandler implements HttpOperation {
    private final ReadProfile readProfile;

    GetProfileHandler(ReadProfile readProfile) {
        this.readProfile = readProfile;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireCustomer().subject());
        return ProfileJson.reply(readProfile.handle(customer));
    }
}

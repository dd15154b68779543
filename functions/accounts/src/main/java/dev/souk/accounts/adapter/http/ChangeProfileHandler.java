package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.ChangeProfile;
import dev.souk.accounts.application.ChangeProfile.Result.Changed;
import dev.souk.accounts.application.ChangeProfile.Result.Stale;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.Profile;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** {@code PATCH /me}: changes the caller's own profile, which the first change creates. */
final class ChangeProfileHandler implements HttpOperation {
    private final ChangeProfile changeProfile;

    ChangeProfileHandler(ChangeProfile changeProfile) {
        this.changeProfile = changeProfile;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireCustomer().subject());
        long seen = request.ifMatch()
                .orElseThrow(() -> Problem.preconditionRequired("If-Match takes the ETag of the profile you read"));
        ProfileJson.Change body = request.body(ProfileJson.Change.class);
        return switch (changeProfile.handle(customer, seen, body.change())) {
            case Changed(Profile profile) -> ProfileJson.reply(profile);
            case Stale _ -> throw Problem.preconditionFailed("the profile changed meanwhile; read it again");
        };
    }
}

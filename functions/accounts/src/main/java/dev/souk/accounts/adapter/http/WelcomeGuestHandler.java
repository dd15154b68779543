package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.WelcomeGuest;
import dev.souk.accounts.domain.GuestPass;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.time.Instant;

/** {@code POST /guests}: a guest token for anybody; a body, should there be one, is not read. */
final class WelcomeGuestHandler implements HttpOperation {
    private final WelcomeGuest welcomeGuest;

    WelcomeGuestHandler(WelcomeGuest welcomeGuest) {
        this.welcomeGuest = welcomeGuest;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        GuestPass pass = welcomeGuest.handle();
        return HttpReply.json(201, new GuestJson(pass.token(), pass.guestId(), pass.expiresAt()));
    }

    private record GuestJson(String token, String guestId, Instant expiresAt) {}
}

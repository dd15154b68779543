package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.Accounts.LinkResult;
import dev.souk.accounts.application.Accounts.LinkResult.Busy;
import dev.souk.accounts.application.Accounts.LinkResult.Linked;
import dev.souk.accounts.application.Accounts.LinkResult.TakenByAnother;
import dev.souk.accounts.application.Accounts.LinkResult.TooMany;
import dev.souk.accounts.application.LinkGuest;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.GuestLink;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.time.Instant;

/** {@code POST /me/guests}: the guest whose token the caller shows is the caller from now on. */
final class LinkGuestHandler implements HttpOperation {
    private final LinkGuest linkGuest;

    LinkGuestHandler(LinkGuest linkGuest) {
        this.linkGuest = linkGuest;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireCustomer().subject());
        String token = request.body(GuestTokenJson.class).guestToken();
        LinkResult result = linkGuest
                .handle(customer, token)
                .orElseThrow(() -> Problem.badRequest("invalid-guest-token", "the guest token is not valid")
                        .withError("/guestToken", "must be a token of POST /guests that has not expired"));
        return switch (result) {
            case Linked(GuestLink link) -> HttpReply.json(200, LinkJson.of(link));
            case TakenByAnother _ ->
                throw Problem.conflict("guest-of-another-customer", "this guest belongs to another customer");
            case TooMany _ -> throw Problem.conflict("too-many-guests", "this customer has been too many guests");
            case Busy _ -> throw Problem.unavailable("this account is being changed elsewhere right now");
        };
    }

    record GuestTokenJson(String guestToken) {
        GuestTokenJson {
            if (guestToken == null || guestToken.isEmpty()) {
                throw new IllegalArgumentException("guestToken must not be empty");
            }
        }
    }

    /** A link as its customer reads it. */
    record LinkJson(String guestId, Instant linkedAt) {
        static LinkJson of(GuestLink link) {
            return new LinkJson(link.guest().value(), link.linkedAt());
        }
    }
}

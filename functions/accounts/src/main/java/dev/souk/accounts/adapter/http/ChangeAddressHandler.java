package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.KeepAddresses;
import dev.souk.accounts.domain.AddressBook.ChangeResult;
import dev.souk.accounts.domain.AddressBook.ChangeResult.Changed;
import dev.souk.accounts.domain.AddressBook.ChangeResult.NoneWouldBePreferred;
import dev.souk.accounts.domain.AddressBook.ChangeResult.Stale;
import dev.souk.accounts.domain.AddressBook.ChangeResult.Unknown;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.SavedAddress;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** {@code PUT} and {@code DELETE /me/addresses/{id}}: from the version that the customer has seen. */
final class ChangeAddressHandler implements HttpOperation {
    private final KeepAddresses addresses;
    private final boolean removes;

    private ChangeAddressHandler(KeepAddresses addresses, boolean removes) {
        this.addresses = addresses;
        this.removes = removes;
    }

    static ChangeAddressHandler replacing(KeepAddresses addresses) {
        return new ChangeAddressHandler(addresses, false);
    }

    static ChangeAddressHandler removing(KeepAddresses addresses) {
        return new ChangeAddressHandler(addresses, true);
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireCustomer().subject());
        String id = request.path("id");
        long seen = request.ifMatch()
                .orElseThrow(() -> Problem.preconditionRequired("If-Match takes the ETag of the address you read"));
        return switch (removes ? addresses.remove(customer, id, seen) : replace(customer, id, seen, request)) {
            case Changed(var _, SavedAddress saved) -> removes ? HttpReply.empty(204) : AddressJson.reply(200, saved);
            case Unknown _ -> throw unknown();
            case Stale _ -> throw Problem.preconditionFailed("the address changed meanwhile; read it again");
            case NoneWouldBePreferred _ ->
                throw Problem.badRequest("invalid-body", "the body is not what this operation takes")
                        .withError("/default", "the default stays so until another address is made the default");
        };
    }

    private ChangeResult replace(CustomerId customer, String id, long seen, HttpRequest request) {
        AddressJson.Body body = request.body(AddressJson.Body.class);
        return addresses.change(customer, id, seen, body.address(), body.preferred());
    }

    static Problem unknown() {
        return Problem.notFound("there is no such address");
    }
}

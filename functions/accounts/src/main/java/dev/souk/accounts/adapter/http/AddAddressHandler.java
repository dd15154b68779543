package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.KeepAddresses;
import dev.souk.accounts.domain.AddressBook.AddResult.Added;
import dev.souk.accounts.domain.AddressBook.AddResult.Full;
import dev.souk.accounts.domain.AddressBook.AddResult.Gone;
import dev.souk.accounts.domain.AddressBook.AddResult.KeyReused;
import dev.souk.accounts.domain.AddressBook.AddResult.Repeated;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.PostalAddress;
import dev.souk.accounts.domain.SavedAddress;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;

/** {@code POST /me/addresses}: once per Idempotency-Key. */
final class AddAddressHandler implements HttpOperation {
    private final KeepAddresses addresses;

    AddAddressHandler(KeepAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireCustomer().subject());
        AddressJson.Body body = request.body(AddressJson.Body.class);
        IdempotentRequest once = IdempotentRequest.of(request);
        PostalAddress address = body.address();
        return switch (addresses.add(customer, once.id(), once.fingerprint(), address, body.isPreferred())) {
            case Added(var _, SavedAddress saved) -> created(saved);
            case Repeated(SavedAddress saved) -> created(saved).withHeader("idempotent-replayed", "true");
            case Gone _ -> throw Problem.conflict("address-removed", "this request's address was removed since");
            case KeyReused _ ->
                throw Problem.unprocessable(
                        "idempotency-key-reused", "this Idempotency-Key was used for a different request");
            case Full _ ->
                throw Problem.conflict(
                        "address-book-full", "an address book holds 20 addresses and takes 40 new ones a day");
        };
    }

    private static HttpReply created(SavedAddress saved) {
        return AddressJson.reply(201, saved).withHeader("location", "/me/addresses/" + saved.id());
    }
}

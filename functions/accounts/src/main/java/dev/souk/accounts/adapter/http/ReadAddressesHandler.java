package dev.souk.accounts.adapter.http;

import dev.souk.accounts.application.KeepAddresses;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /me/addresses} and {@code GET /me/addresses/{id}}: the caller's own. */
final class ReadAddressesHandler implements HttpOperation {
    private final KeepAddresses addresses;

    ReadAddressesHandler(KeepAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var book = addresses.read(new CustomerId(request.requireCustomer().subject()));
        if (!request.pathParameters().containsKey("id")) {
            return HttpReply.json(200, AddressJson.ListJson.of(book.addresses()));
        }
        return book.find(request.path("id"))
                .map(saved -> AddressJson.reply(200, saved))
                .orElseThrow(ChangeAddressHandler::unknown);
    }
}

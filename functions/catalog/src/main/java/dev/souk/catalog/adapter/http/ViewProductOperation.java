package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.ViewProduct;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.ViewedProduct;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** {@code GET /products/{sku}}. */
final class ViewProductOperation implements HttpOperation {
    private final ViewProduct view;

    ViewProductOperation(ViewProduct view) {
        this.view = view;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Sku sku = Slugs.sku(request);
        ViewedProduct viewed =
                view.handle(sku).orElseThrow(() -> Problem.notFound("there is no product %s".formatted(sku.value())));
        HttpReply full = HttpReply.json(200, ProductJson.of(viewed));
        return PublicReads.reply(request, full, ProductTag.of(viewed.listed(), full.body()));
    }
}

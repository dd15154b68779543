package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.ListCategories;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.List;

/** {@code GET /categories}. */
final class ListCategoriesOperation implements HttpOperation {
    private final ListCategories list;

    ListCategoriesOperation(ListCategories list) {
        this.list = list;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        List<CategoryJson> items = list.handle().stream()
                .map(category -> new CategoryJson(category.slug(), category.name()))
                .toList();
        return PublicReads.reply(request, new CategoriesJson(items));
    }

    private record CategoriesJson(List<CategoryJson> items) {}

    private record CategoryJson(String category, String name) {}
}

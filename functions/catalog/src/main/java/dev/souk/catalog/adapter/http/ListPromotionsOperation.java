package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionPage;
import dev.souk.lambda.http.Caller;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/promotions}. */
final class ListPromotionsOperation implements HttpOperation {
    private static final String AFTER = "after";

    private final Promotions promotions;
    private final Cursors cursors;

    ListPromotionsOperation(Promotions promotions, Cursors cursors) {
        this.promotions = promotions;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        String boundTo = boundTo(request.requireStaff());
        PromotionCode after = request.query("cursor")
                .map(cursor -> cursors.open(cursor, boundTo))
                .map(position -> new PromotionCode(Objects.requireNonNull(position.get(AFTER))))
                .orElse(null);
        PromotionPage page = promotions.page(after, request.limit());
        return HttpReply.json(
                200,
                new PageJson(
                        page.promotions().stream().map(PromotionJson::listed).toList(), next(page, boundTo)));
    }

    private @Nullable String next(PromotionPage page, String boundTo) {
        return page.more()
                ? cursors.seal(Map.of(AFTER, page.promotions().getLast().code().value()), boundTo)
                : null;
    }

    private static String boundTo(Caller caller) {
        return "promotions/" + caller.subject();
    }

    /** @param next cursor of the page after this one, when there is one */
    private record PageJson(
            List<PromotionJson> items, @Nullable String next) {}
}

package dev.souk.cart.adapter.http;

import dev.souk.cart.InMemoryCarts;
import dev.souk.cart.InMemoryProductCopies;
import dev.souk.cart.InMemoryPromotions;
import dev.souk.cart.adapter.resource.BundledTaxTable;
import dev.souk.cart.adapter.token.SignedGuestTokens;
import dev.souk.cart.adapter.token.SignedQuotes;
import dev.souk.cart.application.EnterCoupon;
import dev.souk.cart.application.ViewCart;
import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The cart's API over in-memory ports, at a time that tests move. */
final class CartShop {
    final SteppingClock clock = new SteppingClock();
    final InMemoryCarts carts = new InMemoryCarts();
    final InMemoryProductCopies products = new InMemoryProductCopies();
    final InMemoryPromotions promotions = new InMemoryPromotions();
    final SignedTokens tokens = new SignedTokens(SigningKeys.fixed("a key of at least thirty-two bytes"), clock);

    private final AtomicLong ids = new AtomicLong();
    private final HttpFunction function = new HttpFunction(new Environment(Map.of()), routes());

    private Map<String, HttpOperation> routes() {
        var applied = new ApplyPromotions(promotions, promotions, promotions, clock);
        var routes = new CartRoutes(
                carts,
                products,
                applied,
                BundledTaxTable.read(),
                new SignedQuotes(tokens),
                new SignedGuestTokens(tokens),
                clock,
                () -> new UUID(0, ids.incrementAndGet()));
        Map<String, HttpOperation> all = new HashMap<>(routes.all());
        all.putAll(CouponRoutes.of(new EnterCoupon(new ViewCart(carts, products, clock), promotions, applied, clock)));
        return all;
    }

    /** The id of the first cart that is opened. */
    static final String FIRST = "00000000-0000-0000-0000-000000000001";

    HttpReply openCart() {
        return answer(TestRequests.post("/carts"));
    }

    HttpReply view() {
        return answer(TestRequests.get("/carts/{id}").path("id", FIRST));
    }

    HttpReply put(String sku, int quantity) {
        return answer(putting(sku, "{\"quantity\":%d}".formatted(quantity)));
    }

    TestRequests putting(String sku, String body) {
        return TestRequests.put("/carts/{id}/items/{sku}")
                .path("id", FIRST)
                .path("sku", sku)
                .text(body);
    }

    HttpReply remove(String sku) {
        return answer(
                TestRequests.delete("/carts/{id}/items/{sku}").path("id", FIRST).path("sku", sku));
    }

    HttpReply quote() {
        return quote("");
    }

    HttpReply quote(String delivery) {
        return answer(TestRequests.post("/carts/{id}/quote").path("id", FIRST).text(delivery));
    }

    /** Anna's request. */
    HttpReply answer(TestRequests request) {
        return answer(request, "guest:anna", Role.GUEST);
    }

    HttpReply answer(TestRequests request, String subject, Role role) {
        return function.answer(request.by(subject, role).build());
    }
}

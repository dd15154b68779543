package dev.souk.cart.adapter.http;

import dev.souk.cart.application.QuoteCart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartProblem;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.QuoteCartResult;
import dev.souk.cart.domain.QuoteCartResult.AmountOverflow;
import dev.souk.cart.domain.QuoteCartResult.CartClosed;
import dev.souk.cart.domain.QuoteCartResult.CartEmpty;
import dev.souk.cart.domain.QuoteCartResult.NoDelivery;
import dev.souk.cart.domain.QuoteCartResult.NoSuchCart;
import dev.souk.cart.domain.QuoteCartResult.NotForSale;
import dev.souk.cart.domain.QuoteCartResult.Quoted;
import dev.souk.cart.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** {@code POST /carts/{id}/quote}. */
final class QuoteCartOperation implements HttpOperation {
    private final QuoteCart quote;

    QuoteCartOperation(QuoteCart quote) {
        this.quote = quote;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        DeliveryJson delivery = DeliveryJson.of(request);
        return reply(quote.handle(cart, owner, delivery.destination(), delivery.option()));
    }

    private static HttpReply reply(QuoteCartResult result) {
        return switch (result) {
            case Quoted(Quote quote, String token, List<CartProblem> problems) ->
                HttpReply.json(200, QuoteJson.of(quote, token, problems));
            case NoSuchCart _ -> throw CartRequest.noSuchCart();
            case CartClosed _ -> throw CartRequest.cartClosed();
            case CartEmpty _ -> throw Problem.conflict("cart-empty", "there is nothing in the cart to be quoted");
            case NotForSale(List<Sku> lines, List<Sku> missing) -> throw notForSale(lines, missing);
            case NoDelivery _ ->
                throw Problem.badRequest("no-delivery", "nothing is delivered to this country")
                        .withError("/country", "expected a country that is delivered to");
            case AmountOverflow _ ->
                throw Problem.badRequest("amount-overflow", "the cart costs more than an amount can say");
        };
    }

    private static Problem notForSale(List<Sku> lines, List<Sku> missing) {
        Problem problem = Problem.conflict(
                "product-unavailable",
                "not for sale any more: "
                        + missing.stream().map(Sku::value).collect(Collectors.joining(", "))
                        + "; take them out of the cart");
        for (Sku sku : missing) {
            problem.withError("/lines/%d".formatted(lines.indexOf(sku)), "%s is not for sale".formatted(sku.value()));
        }
        return problem;
    }
}

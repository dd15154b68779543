package dev.souk.orders.application;

import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.application.PlaceOrderResult.AlreadyAnswered;
import dev.souk.orders.application.PlaceOrderResult.KeySpent;
import dev.souk.orders.application.PlaceOrderResult.NoLongerHolds;
import dev.souk.orders.application.PlaceOrderResult.Placed;
import dev.souk.orders.application.PlaceOrderResult.QuoteExpired;
import dev.souk.orders.application.PlaceOrderResult.QuoteNotGenuine;
import dev.souk.orders.application.PlaceOrderResult.QuoteUsed;
import dev.souk.orders.application.Quotes.Verdict.Expired;
import dev.souk.orders.application.Quotes.Verdict.Genuine;
import dev.souk.orders.application.Quotes.Verdict.NotGenuine;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.Quote;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * Turns a genuine quote into an order, durably and once: the order's id follows from the request's identity, and order,
 * reply and the quote's use are written together.
 */
public final class PlaceOrder {
    /** One number is taken with probability n/2⁵⁵ among n orders; this many never are, unless something is broken. */
    private static final int MAX_NUMBERS = 4;

    private final Quotes quotes;
    private final ComparePrices comparePrices;
    private final Orders orders;
    private final Function<Order, StoredReply> receipt;
    private final Clock clock;

    /**
     * @param receipt the reply to an accepted order. It depends on the order alone, so it can be written with it and
     *     given again
     */
    public PlaceOrder(Quotes quotes, Prices prices, Orders orders, Function<Order, StoredReply> receipt, Clock clock) {
        this.quotes = quotes;
        this.comparePrices = new ComparePrices(prices);
        this.orders = orders;
        this.receipt = receipt;
        this.clock = clock;
    }

    /** @param quote as the customer sent it */
    public PlaceOrderResult handle(
            IdempotentRequest request, CustomerId customer, String quote, CheckoutDetails details) {
        return switch (quotes.verify(quote, customer)) {
            case Genuine(Quote genuine) -> compare(request, genuine, details);
            case Expired _ -> new QuoteExpired();
            case NotGenuine _ -> new QuoteNotGenuine();
        };
    }

    private PlaceOrderResult compare(IdempotentRequest request, Quote quote, CheckoutDetails details) {
        List<PriceDifference> differences = comparePrices.handle(quote.purchase());
        return differences.isEmpty() ? accept(request, quote, details) : new NoLongerHolds(differences);
    }

    private PlaceOrderResult accept(IdempotentRequest request, Quote quote, CheckoutDetails details) {
        OrderId id = OrderId.derivedFrom(request.id());
        for (int attempt = 0; attempt < MAX_NUMBERS; attempt++) {
            Order order = Order.placed(
                    OrderEvent.Placed.by(id, OrderNumber.derivedFrom(id, attempt), quote),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            StoredReply reply = receipt.apply(order);
            switch (orders.accept(new Acceptance(order, quote.expiresAt(), details, request, reply))) {
                case ACCEPTED -> {
                    return new Placed(order, reply);
                }
                case ALREADY_ANSWERED -> {
                    return new AlreadyAnswered();
                }
                case ORDER_EXISTS -> {
                    return new KeySpent();
                }
                case QUOTE_USED -> {
                    return new QuoteUsed();
                }
                case NUMBER_TAKEN -> {
                    // The next attempt derives another number.
                }
            }
        }
        throw new IllegalStateException("expected a free number within %d, found none".formatted(MAX_NUMBERS));
    }
}

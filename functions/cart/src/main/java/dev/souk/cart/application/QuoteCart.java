package dev.souk.cart.application;

import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CountryTax;
import dev.souk.cart.domain.Delivery;
import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.QuoteCartResult;
import dev.souk.cart.domain.QuoteCartResult.AmountOverflow;
import dev.souk.cart.domain.QuoteCartResult.CartClosed;
import dev.souk.cart.domain.QuoteCartResult.CartEmpty;
import dev.souk.cart.domain.QuoteCartResult.NoDelivery;
import dev.souk.cart.domain.QuoteCartResult.NoSuchCart;
import dev.souk.cart.domain.QuoteCartResult.NotForSale;
import dev.souk.cart.domain.QuoteCartResult.Quoted;
import dev.souk.cart.domain.QuoteLine;
import dev.souk.cart.domain.ShippingOption;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.TaxTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A shopper asks what the own cart costs, and gets the answer signed, to order with. */
public final class QuoteCart {
    private final Carts carts;
    private final OwnedCarts owned;
    private final CartPricing pricing;
    private final ApplyPromotions promotions;
    private final TaxTable taxes;
    private final QuoteSigner signer;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public QuoteCart(
            Carts carts,
            ProductCopies products,
            ApplyPromotions promotions,
            TaxTable taxes,
            QuoteSigner signer,
            Clock clock,
            Supplier<UUID> ids) {
        this.carts = carts;
        this.owned = new OwnedCarts(carts, clock);
        this.pricing = new CartPricing(products);
        this.promotions = promotions;
        this.taxes = taxes;
        this.signer = signer;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param country where to, as ISO 3166-1 alpha-2 */
    public QuoteCartResult handle(CartId id, Owner owner, String country, ShippingOption option) {
        Instant now = clock.instant();
        Optional<CountryTax> tax = taxes.find(country, LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (tax.isEmpty()) {
            return new NoDelivery();
        }
        Delivery delivery = new Delivery(tax.get(), option);
        return owned.find(id, owner).map(cart -> quote(cart, delivery, now)).orElseGet(NoSuchCart::new);
    }

    private QuoteCartResult quote(Cart cart, Delivery delivery, Instant now) {
        if (!cart.isOpen()) {
            return new CartClosed();
        }
        if (cart.lines().isEmpty()) {
            return new CartEmpty();
        }
        PricedCart priced = pricing.of(cart);
        List<Sku> missing = priced.notForSale();
        return missing.isEmpty() ? price(priced, delivery, now) : new NotForSale(cart.skus(), missing);
    }

    private QuoteCartResult price(PricedCart priced, Delivery delivery, Instant now) {
        try {
            Cart cart = priced.cart();
            List<QuoteLine> lines = priced.lines();
            List<Discount> discounts = promotions.handle(priced).discounts();
            Quote quote = Quote.of(ids.get().toString(), cart, lines, discounts, delivery, now);
            carts.tell(cart, List.of(new CartFact.Quoted(quote.id(), quote.total())));
            return new Quoted(quote, signer.sign(quote), priced.problems());
        } catch (ArithmeticException sumTooLarge) {
            return new AmountOverflow();
        }
    }
}

package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.CountryTax;
import dev.souk.cart.domain.Delivery;
import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.ProductCopy;
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
import dev.souk.cart.domain.Shipping;
import dev.souk.cart.domain.ShippingOption;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.TaxTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** A shopper asks what the own cart costs, and gets the answer signed, to order with. */
public final class QuoteCart {
    private final OwnedCarts carts;
    private final ProductCopies products;
    private final TaxTable taxes;
    private final QuoteSigner signer;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public QuoteCart(
            Carts carts, ProductCopies products, TaxTable taxes, QuoteSigner signer, Clock clock, Supplier<UUID> ids) {
        this.carts = new OwnedCarts(carts, clock);
        this.products = products;
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
        return carts.find(id, owner).map(cart -> quote(cart, delivery, now)).orElseGet(NoSuchCart::new);
    }

    private QuoteCartResult quote(Cart cart, Delivery delivery, Instant now) {
        if (cart.status() == CartStatus.CHECKED_OUT) {
            return new CartClosed();
        }
        if (cart.lines().isEmpty()) {
            return new CartEmpty();
        }
        Map<Sku, ProductCopy> known = products.find(cart.skus());
        List<Sku> missing =
                cart.skus().stream().filter(sku -> !isForSale(known, sku)).toList();
        return missing.isEmpty() ? price(cart, known, delivery, now) : new NotForSale(missing);
    }

    private static boolean isForSale(Map<Sku, ProductCopy> known, Sku sku) {
        ProductCopy product = known.get(sku);
        return product != null && product.price().currency().equals(Shipping.CURRENCY);
    }

    private QuoteCartResult price(Cart cart, Map<Sku, ProductCopy> known, Delivery delivery, Instant now) {
        try {
            List<QuoteLine> lines = cart.lines().stream()
                    .map(line -> QuoteLine.of(line, Objects.requireNonNull(known.get(line.sku()))))
                    .toList();
            List<Discount> discounts = List.of();
            Quote quote = Quote.of(ids.get().toString(), cart, lines, discounts, delivery, now);
            return new Quoted(quote, signer.sign(quote));
        } catch (ArithmeticException sumTooLarge) {
            return new AmountOverflow();
        }
    }
}

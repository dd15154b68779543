package dev.souk.cart;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.CountryTax;
import dev.souk.cart.domain.Delivery;
import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.QuoteLine;
import dev.souk.cart.domain.ShippingOption;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.TaxClass;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Carts and products that tests speak of. */
public final class CartFixture {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00.250Z");
    public static final CartId CART = new CartId("cart-1");
    public static final Owner ANNA = new Owner("guest:anna");
    public static final Owner BERT = new Owner("bert");
    public static final Sku MILK = new Sku("whole-milk");
    public static final Sku BREAD = new Sku("rye-bread");

    private CartFixture() {}

    public static Cart annasCart() {
        return Cart.open(CART, ANNA, NOW);
    }

    public static Cart with(Cart cart, Sku sku, int units) {
        return switch (cart.put(line(sku, units), NOW)) {
            case Changed(Cart changed, List<CartFact> _) -> changed;
            case Object other -> throw new AssertionError("expected a change, got " + other);
        };
    }

    /** A line whose price the shopper saw at 1.19. */
    public static CartLine line(Sku sku, int units) {
        return new CartLine(sku, new Quantity(units), new Money(119, "EUR"));
    }

    public static Sku sku(int number) {
        return new Sku("sku-%03d".formatted(number));
    }

    public static ProductCopy milkAt(long cents, long version) {
        return product(MILK, "Whole milk", cents, version);
    }

    public static ProductCopy breadAt(long cents) {
        return product(BREAD, "Rye bread", cents, 1);
    }

    public static ProductCopy product(Sku sku, String name, long cents, long version) {
        return ProductCopy.named(sku, name, new Money(cents, "EUR"), TaxClass.STANDARD, version);
    }

    /** The cart's lines at these prices. */
    public static List<QuoteLine> linesOf(Cart cart, Map<Sku, ProductCopy> products) {
        return cart.lines().stream()
                .map(line -> QuoteLine.of(line, Objects.requireNonNull(products.get(line.sku()))))
                .toList();
    }

    /** Standard delivery to a country with these rates. */
    public static Delivery to(String country, boolean inclusive, int standardBasisPoints, int reducedBasisPoints) {
        var tax = new CountryTax(country, LocalDate.EPOCH, inclusive, standardBasisPoints, reducedBasisPoints);
        return new Delivery(tax, ShippingOption.STANDARD);
    }
}

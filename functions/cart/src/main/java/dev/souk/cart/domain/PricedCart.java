package dev.souk.cart.domain;

import dev.souk.cart.domain.CartProblem.LowStock;
import dev.souk.cart.domain.CartProblem.OutOfStock;
import dev.souk.cart.domain.CartProblem.PriceDecreased;
import dev.souk.cart.domain.CartProblem.PriceIncreased;
import dev.souk.cart.domain.CartProblem.Unavailable;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cart together with what is known of its products now. Not binding; the quote is. */
public record PricedCart(Cart cart, Map<Sku, ProductCopy> products) {
    public PricedCart {
        products = Map.copyOf(products);
    }

    /** Sets how many units of the product the cart holds; only a product on sale gets in. */
    public LineChange put(Sku sku, Quantity quantity, Instant now) {
        return onSale(sku)
                .map(product -> cart.put(new CartLine(sku, quantity, product.price()), now))
                .orElseGet(() -> new LineChange.Unknown(sku));
    }

    public Optional<ProductCopy> product(CartLine line) {
        return Optional.ofNullable(products.get(line.sku()));
    }

    /** The products of the lines that cannot be bought (any more), or not in the shop's currency. */
    public List<Sku> notForSale() {
        return cart.skus().stream().filter(sku -> onSale(sku).isEmpty()).toList();
    }

    /** The lines at the prices of now; only for a cart all of whose products are on sale. */
    public List<QuoteLine> lines() {
        return cart.lines().stream()
                .map(line -> QuoteLine.of(line, Objects.requireNonNull(products.get(line.sku()))))
                .toList();
    }

    /** What the shopper should know, line by line. */
    public List<CartProblem> problems() {
        List<CartProblem> problems = new ArrayList<>();
        for (CartLine line : cart.lines()) {
            onSale(line.sku())
                    .ifPresentOrElse(
                            product -> addProblems(problems, line, product),
                            () -> problems.add(new Unavailable(line.sku())));
        }
        return List.copyOf(problems);
    }

    private Optional<ProductCopy> onSale(Sku sku) {
        return Optional.ofNullable(products.get(sku)).filter(ProductCopy::isForSale);
    }

    private static void addProblems(List<CartProblem> problems, CartLine line, ProductCopy product) {
        addPriceProblem(problems, line.sku(), line.seenPrice(), product.price());
        StockLevel stock = product.stock();
        if (stock == StockLevel.OUT) {
            problems.add(new OutOfStock(line.sku()));
        } else if (stock == StockLevel.LOW) {
            problems.add(new LowStock(line.sku()));
        }
    }

    private static void addPriceProblem(List<CartProblem> problems, Sku sku, @Nullable Money seen, Money now) {
        if (seen == null || !seen.currency().equals(now.currency())) {
            return;
        }
        if (now.amount() > seen.amount()) {
            problems.add(new PriceIncreased(sku, seen, now));
        } else if (now.amount() < seen.amount()) {
            problems.add(new PriceDecreased(sku, seen, now));
        }
    }
}

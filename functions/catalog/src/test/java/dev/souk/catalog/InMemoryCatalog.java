package dev.souk.catalog;

import dev.souk.catalog.application.Availabilities;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All ports of the catalogue over two maps; the contract tests hold it to what the table does. */
public final class InMemoryCatalog implements Products, Storefront, Availabilities {
    private final Map<Sku, Product> products = new HashMap<>();
    private final Map<Sku, Stock> stock = new HashMap<>();

    private record Stock(Availability availability, long version) {}

    @Override
    public synchronized Optional<Product> find(Sku sku) {
        return Optional.ofNullable(products.get(sku));
    }

    @Override
    public synchronized void save(ProductChange change) {
        if (!Objects.equals(change.before(), products.get(change.after().sku()))) {
            throw new StaleWrite("product changed");
        }
        products.put(change.after().sku(), change.after());
    }

    @Override
    public synchronized Optional<ListedProduct> product(Sku sku) {
        return find(sku).filter(Product::isPublished).map(this::listed);
    }

    @Override
    public synchronized CardPage page(Listing listing, @Nullable Sku after, int limit) {
        List<Card> rest = products.values().stream()
                .filter(Product::isPublished)
                .map(product -> Card.of(product, availability(product.sku())))
                .filter(card -> listing.equals(Listing.ALL) || listing.equals(Listing.of(card.category())))
                .sorted(Comparator.comparing(card -> card.sku().value()))
                .filter(card -> after == null || card.sku().value().compareTo(after.value()) > 0)
                .toList();
        return new CardPage(rest.stream().limit(limit).toList(), rest.size() > limit);
    }

    @Override
    public synchronized List<Category> categories() {
        return products.values().stream()
                .filter(Product::isPublished)
                .map(product -> product.details().category())
                .distinct()
                .sorted(Comparator.comparing(Category::slug))
                .toList();
    }

    @Override
    public synchronized boolean record(Sku sku, Availability availability, long version) {
        Stock known = stock.get(sku);
        if (known != null && known.version() >= version) {
            return false;
        }
        stock.put(sku, new Stock(availability, version));
        return true;
    }

    private ListedProduct listed(Product product) {
        return new ListedProduct(product, availability(product.sku()));
    }

    private Availability availability(Sku sku) {
        Stock known = stock.get(sku);
        return known == null ? Availability.OUT : known.availability();
    }
}

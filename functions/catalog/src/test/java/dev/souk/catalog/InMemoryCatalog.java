package dev.souk.catalog;

import dev.souk.catalog.application.Availabilities;
import dev.souk.catalog.application.Prices;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.application.Storefront;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.DuePrice;
import dev.souk.catalog.domain.FamilyMember;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.PricePage;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductPage;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.SkuPage;
import dev.souk.catalog.domain.Variant;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All ports of the catalogue over two maps; the contract tests hold it to what the table does. */
public final class InMemoryCatalog implements Products, Prices, Storefront, Availabilities {
    private final Map<Sku, Product> products = new HashMap<>();
    private final Map<Sku, Stock> stock = new HashMap<>();
    private final Map<Sku, List<PricePoint>> prices = new HashMap<>();

    private static final Comparator<PricePoint> LATEST_FIRST = Comparator.comparing(PricePoint::from)
            .thenComparingLong(PricePoint::version)
            .reversed();

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
        if (change.setsPrice()) {
            remember(
                    change.after().sku(),
                    new PricePoint(
                            change.after().details().price(),
                            change.at(),
                            change.after().version(),
                            false));
        }
    }

    @Override
    public synchronized SkuPage skus(@Nullable Sku after, int limit) {
        List<Sku> rest = products.keySet().stream()
                .sorted(Comparator.comparing(Sku::value))
                .filter(sku -> after == null || sku.value().compareTo(after.value()) > 0)
                .toList();
        return new SkuPage(rest.stream().limit(limit).toList(), rest.size() > limit);
    }

    @Override
    public synchronized ProductPage page(@Nullable Sku after, int limit) {
        SkuPage page = skus(after, limit);
        return new ProductPage(
                page.skus().stream().flatMap(sku -> find(sku).stream()).toList(), page.more());
    }

    @Override
    public synchronized boolean restate(Product product) {
        return product.isPublished() && product.equals(products.get(product.sku()));
    }

    @Override
    public synchronized PricePage history(Sku sku, @Nullable PricePoint after, int limit) {
        List<PricePoint> rest = prices.getOrDefault(sku, List.of()).stream()
                .sorted(LATEST_FIRST)
                .filter(point -> after == null || LATEST_FIRST.compare(point, after) > 0)
                .toList();
        return new PricePage(rest.stream().limit(limit).toList(), rest.size() > limit);
    }

    @Override
    public synchronized Product schedule(Product product, PricePoint point) {
        Product after = new Product(product.sku(), product.details(), product.lifecycle(), point.version());
        save(new ProductChange(product, after, List.of(), point.from()));
        remember(product.sku(), point);
        return after;
    }

    @Override
    public synchronized List<DuePrice> due(Instant now, int limit) {
        return prices.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(point -> new DuePrice(entry.getKey(), point)))
                .filter(due -> due.point().scheduled() && !due.point().from().isAfter(now))
                .sorted(Comparator.comparing(due -> due.point().from()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void apply(DuePrice due, ProductChange change) {
        if (!Objects.equals(change.before(), products.get(due.sku()))) {
            throw new StaleWrite("product changed");
        }
        settle(due);
        products.put(due.sku(), change.after());
    }

    @Override
    public synchronized void settle(DuePrice due) {
        List<PricePoint> points = prices.getOrDefault(due.sku(), List.of());
        if (!points.contains(due.point())) {
            throw new StaleWrite("it has taken effect already");
        }
        points.remove(due.point());
        PricePoint point = due.point();
        points.add(new PricePoint(point.price(), point.from(), point.version(), false));
    }

    private void remember(Sku sku, PricePoint point) {
        prices.computeIfAbsent(sku, _ -> new ArrayList<>()).add(point);
    }

    @Override
    public synchronized List<FamilyMember> family(String family) {
        return products.values().stream()
                .filter(Product::isPublished)
                .sorted(Comparator.comparing(product -> product.sku().value()))
                .flatMap(product -> member(product, family).stream())
                .toList();
    }

    private Optional<FamilyMember> member(Product product, String family) {
        Variant variant = product.details().traits().variant();
        return variant == null || !variant.family().equals(family)
                ? Optional.empty()
                : Optional.of(new FamilyMember(
                        product.sku(),
                        product.details().name(),
                        variant.options(),
                        product.details().price(),
                        availability(product.sku())));
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

package dev.souk.search.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.PriceChanged;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import dev.souk.search.SearchModule;
import dev.souk.search.application.LearnOfProduct;
import dev.souk.search.application.SearchDocuments;
import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Details;
import dev.souk.search.domain.Sku;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hears from the catalog what products are and cost, and from inventory whether they can be bought. */
public final class OnProductFactHandler implements RequestStreamHandler {
    private final EventFunction function;
    private final LearnOfProduct learn;

    public OnProductFactHandler() {
        this(System.getenv());
    }

    public OnProductFactHandler(Map<String, String> environment) {
        this(new SearchModule(environment));
    }

    private OnProductFactHandler(SearchModule module) {
        this(module.environment(), module.documents());
    }

    OnProductFactHandler(Environment environment, SearchDocuments documents) {
        this.learn = new LearnOfProduct(documents);
        this.function = new EventFunction(environment)
                .on(
                        ProductPublished.class,
                        (fact, heard) -> describe(fact.sku(), details(fact), fact.price(), heard.aggregateVersion()))
                .on(
                        ProductUpdated.class,
                        (fact, heard) -> describe(fact.sku(), details(fact), fact.price(), heard.aggregateVersion()))
                .on(
                        ProductUnpublished.class,
                        (fact, heard) -> learn.handle(
                                new Sku(fact.sku()), document -> document.withdrawn(heard.aggregateVersion())))
                .on(
                        PriceChanged.class,
                        (fact, heard) -> learn.handle(
                                new Sku(fact.sku()),
                                document -> document.priced(money(fact.newPrice()), heard.aggregateVersion())))
                .on(
                        AvailabilityChanged.class,
                        (fact, heard) -> learn.handle(
                                new Sku(fact.sku()),
                                document ->
                                        document.available(translated(fact.availability()), heard.aggregateVersion())));
    }

    private void describe(String sku, Details details, MoneyAmount price, long version) {
        learn.handle(new Sku(sku), document -> document.described(details, money(price), version));
    }

    private static Details details(ProductPublished fact) {
        return new Details(
                fact.name(),
                fact.category(),
                fact.description() == null ? "" : fact.description(),
                fact.brand(),
                properties(fact.attributes(), fact.options()),
                fact.imageUrl());
    }

    private static Details details(ProductUpdated fact) {
        return new Details(
                fact.name(),
                fact.category(),
                fact.description() == null ? "" : fact.description(),
                fact.brand(),
                properties(fact.attributes(), fact.options()),
                fact.imageUrl());
    }

    /** Shoppers filter by what tells variants apart as they do by any other property. */
    private static Map<String, String> properties(
            @Nullable Map<String, String> attributes, @Nullable Map<String, String> options) {
        Map<String, String> all = new HashMap<>(attributes == null ? Map.of() : attributes);
        all.putAll(options == null ? Map.of() : options);
        return all;
    }

    private static Money money(MoneyAmount amount) {
        return new Money(amount.amount(), amount.currency());
    }

    private static Availability translated(dev.souk.events.inventory.Availability availability) {
        return switch (availability) {
            case IN_STOCK -> Availability.IN_STOCK;
            case LOW -> Availability.LOW;
            case OUT -> Availability.OUT;
        };
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}

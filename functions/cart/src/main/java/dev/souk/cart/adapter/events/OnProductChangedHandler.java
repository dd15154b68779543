package dev.souk.cart.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.cart.CartModule;
import dev.souk.cart.application.ProductCopies;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.StockLevel;
import dev.souk.cart.domain.TaxClass;
import dev.souk.events.EventMetadata;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.PriceChanged;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.inventory.Availability;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.kernel.Money;
import dev.souk.lambda.Environment;
import dev.souk.lambda.events.EventFunction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what products are called and cost and how much there is of them, and keeps copies to quote from. The copies see to
 * it that news may come twice and out of order.
 */
public final class OnProductChangedHandler implements RequestStreamHandler {
    private final EventFunction function;
    private final ProductCopies copies;

    public OnProductChangedHandler() {
        this(System.getenv());
    }

    public OnProductChangedHandler(Map<String, String> environment) {
        this(new CartModule(environment));
    }

    private OnProductChangedHandler(CartModule module) {
        this(module.environment(), module.productCopies());
    }

    OnProductChangedHandler(Environment environment, ProductCopies copies) {
        this.copies = copies;
        this.function = new EventFunction(environment)
                .on(
                        ProductPublished.class,
                        (product, metadata) ->
                                copy(product.sku(), product.name(), product.price(), product.taxClass(), metadata))
                .on(
                        ProductUpdated.class,
                        (product, metadata) ->
                                copy(product.sku(), product.name(), product.price(), product.taxClass(), metadata))
                .on(
                        ProductUnpublished.class,
                        (product, metadata) -> copies.withdraw(new Sku(product.sku()), metadata.aggregateVersion()))
                .on(
                        PriceChanged.class,
                        (price, metadata) -> copies.reprice(
                                new Sku(price.sku()), money(price.newPrice()), metadata.aggregateVersion()))
                .on(
                        AvailabilityChanged.class,
                        (product, metadata) -> copies.restock(
                                new Sku(product.sku()), level(product.availability()), metadata.aggregateVersion()));
    }

    private void copy(
            String sku,
            String name,
            MoneyAmount price,
            dev.souk.events.catalog.@Nullable TaxClass taxClass,
            EventMetadata metadata) {
        copies.keep(
                ProductCopy.named(new Sku(sku), name, money(price), taxClass(taxClass), metadata.aggregateVersion()));
    }

    /** A product of which the catalogue does not say is taxed at the standard rate. */
    private static TaxClass taxClass(dev.souk.events.catalog.@Nullable TaxClass told) {
        if (told == null) {
            return TaxClass.STANDARD;
        }
        return switch (told) {
            case STANDARD -> TaxClass.STANDARD;
            case REDUCED -> TaxClass.REDUCED;
            case ZERO -> TaxClass.ZERO;
        };
    }

    private static Money money(MoneyAmount price) {
        return new Money(price.amount(), price.currency());
    }

    private static StockLevel level(Availability availability) {
        return switch (availability) {
            case IN_STOCK -> StockLevel.IN_STOCK;
            case LOW -> StockLevel.LOW;
            case OUT -> StockLevel.OUT;
        };
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        function.handle(input, output, context);
    }
}

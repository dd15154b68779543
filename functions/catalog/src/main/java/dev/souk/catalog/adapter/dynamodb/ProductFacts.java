package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.domain.Labels;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.ProductFact;
import dev.souk.catalog.domain.Traits;
import dev.souk.catalog.domain.Variant;
import dev.souk.events.EventData;
import dev.souk.events.EventType;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.PriceChanged;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.catalog.TaxClass;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.events.OutboxEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the world is told of a product, as the events that tell it. */
final class ProductFacts {
    private final EventWriter events;

    ProductFacts(EventWriter events) {
        this.events = events;
    }

    /** The facts of a change for the attribute {@link EventWriter#ATTRIBUTE}, each in a version of its own. */
    String outbox(ProductChange change) {
        List<OutboxEntry> entries = new ArrayList<>();
        for (int i = 0; i < change.facts().size(); i++) {
            entries.add(entry(change.after(), event(change, change.facts().get(i)), change.version(i)));
        }
        return Json.write(entries);
    }

    /** A published product told again in the version that it has. */
    String restated(Product product) {
        return Json.write(List.of(entry(product, updated(product), product.version())));
    }

    private OutboxEntry entry(Product product, EventData event, long version) {
        EventType type = EventType.of(event.getClass());
        return EventWriter.entry(events.metadata(type, product.sku().value(), version), event);
    }

    private static EventData event(ProductChange change, ProductFact fact) {
        return switch (fact) {
            case PUBLISHED -> published(change.after());
            case UPDATED -> updated(change.after());
            case UNPUBLISHED -> new ProductUnpublished(change.after().sku().value());
            case PRICE_CHANGED -> priceChanged(Objects.requireNonNull(change.before()), change.after(), change.at());
        };
    }

    private static ProductPublished published(Product product) {
        ProductDetails details = product.details();
        Traits traits = details.traits();
        return new ProductPublished(
                product.sku().value(),
                details.name(),
                details.category().slug(),
                amount(details.price()),
                textOrNothing(details.description()),
                traits.brand(),
                TaxClass.valueOf(traits.taxClass().name()),
                labels(traits.attributes()),
                family(traits),
                options(traits),
                traits.imageUrl());
    }

    private static ProductUpdated updated(Product product) {
        ProductDetails details = product.details();
        Traits traits = details.traits();
        return new ProductUpdated(
                product.sku().value(),
                details.name(),
                details.category().slug(),
                amount(details.price()),
                textOrNothing(details.description()),
                traits.brand(),
                TaxClass.valueOf(traits.taxClass().name()),
                labels(traits.attributes()),
                family(traits),
                options(traits),
                traits.imageUrl());
    }

    private static PriceChanged priceChanged(Product before, Product after, Instant from) {
        return new PriceChanged(
                after.sku().value(),
                amount(before.details().price()),
                amount(after.details().price()),
                from);
    }

    private static @Nullable String textOrNothing(String text) {
        return text.isBlank() ? null : text;
    }

    private static @Nullable Map<String, String> labels(Labels labels) {
        return labels.isEmpty() ? null : labels.values();
    }

    private static @Nullable String family(Traits traits) {
        Variant variant = traits.variant();
        return variant == null ? null : variant.family();
    }

    private static @Nullable Map<String, String> options(Traits traits) {
        Variant variant = traits.variant();
        return variant == null ? null : variant.options().values();
    }

    private static MoneyAmount amount(Money price) {
        return new MoneyAmount(price.amount(), price.currency());
    }
}

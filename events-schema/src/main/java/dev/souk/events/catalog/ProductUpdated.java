package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says about a product changed; the fields hold what is true now.
 *
 * @param sku the product's stock keeping unit
 * @param name what shoppers read
 * @param category the category the product is listed in
 * @param price what one unit costs, VAT included
 * @param description what the product is, in sentences
 * @param brand who makes it
 * @param taxClass which rate of VAT the price contains; absent: STANDARD
 * @param attributes what can be filtered by, as name and value, at most 20
 * @param family shared by products that are variants of each other
 * @param options what tells this variant from the others of its family, as name and value
 * @param imageUrl where a picture of it lies
 */
public record ProductUpdated(
        String sku,
        String name,
        String category,
        MoneyAmount price,
        @Nullable String description,
        @Nullable String brand,
        @Nullable TaxClass taxClass,
        @Nullable Map<String, String> attributes,
        @Nullable String family,
        @Nullable Map<String, String> options,
        @Nullable String imageUrl)
        implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public ProductUpdated {
        Require.text("sku", sku);
        Require.text("name", name);
        Require.text("category", category);
        Require.present("price", price);
        Require.textIfPresent("description", description);
        Require.textIfPresent("brand", brand);
        attributes = Require.textsIfPresent("attributes", attributes);
        Require.textIfPresent("family", family);
        options = Require.textsIfPresent("options", options);
        Require.httpsIfPresent("imageUrl", imageUrl);
    }

    /** A product of which no more is known than these. */
    public ProductUpdated(String sku, String name, String category, MoneyAmount price) {
        this(sku, name, category, price, null, null, null, null, null, null, null);
    }
}

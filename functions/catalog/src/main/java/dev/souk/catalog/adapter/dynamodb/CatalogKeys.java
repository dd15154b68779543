package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the catalogue's items lie.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><td>{@code P#<sku>}</td><td>{@code P}</td><td>product as staff wrote it, and its own outbox row</td></tr>
 * <tr><td>{@code P#<sku>}</td><td>{@code PRICE#<from>#<version>}</td><td>a price it had or has, oldest first</td></tr>
 * <tr><td>{@code PRODUCTS}</td><td>{@code <sku>}</td><td>that there is such a product, published or not</td></tr>
 * <tr><td>{@code V#<sku>}</td><td>{@code V}</td><td>what inventory last said about the sku, product or not</td></tr>
 * <tr><td>{@code L#<category>#0}, {@code L#*#0}</td><td>{@code 5#<sku>}</td><td>card in its category and among all</td></tr>
 * <tr><td>{@code CATEGORIES}</td><td>{@code <category>}</td><td>how many products the category holds</td></tr>
 * <tr><td>{@code PR#<code>}</td><td>{@code P}</td><td>promotion, how many orders hold it, and its own outbox row</td></tr>
 * <tr><td>{@code PR#<code>}</td><td>{@code C#<customer>}</td><td>how many orders of one customer hold it</td></tr>
 * <tr><td>{@code PROMOTIONS}</td><td>{@code <code>}</td><td>promotion once more, to be listed</td></tr>
 * <tr><td>{@code RD#<order>}</td><td>{@code R}</td><td>what an order redeemed, and its own outbox row</td></tr>
 * </table>
 *
 * <p>A listing has one shard so far. Shards would spread writes, which are few here; reads ask every shard of a listing,
 * so it is the cache in front that spreads those.
 */
final class CatalogKeys {
    static final String CATEGORIES = "CATEGORIES";
    static final String PRODUCTS = "PRODUCTS";
    static final String PRICE = "PRICE#";

    private static final String SHARD = "0";
    /** Ranks run from 0, shown first, to 9; every product has the middle one until staff can rank them. */
    private static final String RANK = "5#";

    private CatalogKeys() {}

    static Map<String, AttributeValue> product(Sku sku) {
        return key(productPartition(sku), "P");
    }

    static Map<String, AttributeValue> price(Sku sku, Instant from, long version) {
        return key(productPartition(sku), "%s%015d#%010d".formatted(PRICE, from.toEpochMilli(), version));
    }

    static Map<String, AttributeValue> index(Sku sku) {
        return key(PRODUCTS, sku.value());
    }

    static String productPartition(Sku sku) {
        return "P#" + sku.value();
    }

    static Map<String, AttributeValue> availability(Sku sku) {
        return key("V#" + sku.value(), "V");
    }

    static Map<String, AttributeValue> card(Listing listing, Sku sku) {
        return key(partition(listing), rank(sku));
    }

    static Map<String, AttributeValue> category(Category category) {
        return key(CATEGORIES, category.slug());
    }

    static String partition(Listing listing) {
        return "L#%s#%s".formatted(listing.key(), SHARD);
    }

    static String rank(Sku sku) {
        return RANK + sku.value();
    }
}

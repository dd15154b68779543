package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the items of one generation of the read model lie.
 *
 * <table>
 * <caption>Items, each partition key prefixed with {@code G<generation>#}</caption>
 * <tr><td>{@code V#<sku>}</td><td>{@code V}</td><td>product as its page shows it, or that it is not shown</td></tr>
 * <tr><td>{@code L#<category>#0}, {@code L#*#0}</td><td>{@code 5#<sku>}</td><td>card in its category and among all</td></tr>
 * <tr><td>{@code F#<family>}</td><td>{@code <sku>}</td><td>one of several variants</td></tr>
 * <tr><td>{@code CATEGORIES}</td><td>{@code <category>}</td><td>how many products the category holds</td></tr>
 * </table>
 *
 * <p>A listing has one shard so far. Shards would spread writes, which are few here; reads ask every shard of a listing,
 * so it is the cache in front that spreads those.
 */
record GenerationKeys(long generation) {
    private static final String SHARD = "0";
    /** Ranks run from 0, shown first, to 9; every product has the middle one until staff can rank them. */
    private static final String RANK = "5#";

    Map<String, AttributeValue> view(Sku sku) {
        return key(in("V#" + sku.value()), "V");
    }

    Map<String, AttributeValue> card(Listing listing, Sku sku) {
        return key(partition(listing), rank(sku));
    }

    Map<String, AttributeValue> member(String family, Sku sku) {
        return key(family(family), sku.value());
    }

    Map<String, AttributeValue> category(Category category) {
        return key(categories(), category.slug());
    }

    String family(String family) {
        return in("F#" + family);
    }

    String categories() {
        return in("CATEGORIES");
    }

    String partition(Listing listing) {
        return in("L#%s#%s".formatted(listing.key(), SHARD));
    }

    static String rank(Sku sku) {
        return RANK + sku.value();
    }

    private String in(String partition) {
        return "G%d#%s".formatted(generation, partition);
    }
}

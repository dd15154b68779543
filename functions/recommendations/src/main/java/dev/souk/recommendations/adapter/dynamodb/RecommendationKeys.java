package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Sku;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the items of recommendations lie.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><td>{@code S#<sku>}</td><td>{@code S}</td><td>what catalogue and inventory said about a product</td></tr>
 * <tr><td>{@code K#<category>}</td><td>{@code <sku>}</td><td>that the product is of the category</td></tr>
 * <tr><td>{@code N#<sku>}</td><td>{@code N}</td><td>weights of what was bought with the product</td></tr>
 * <tr><td>{@code C#<sku>}</td><td>{@code C}</td><td>weight of the product alone</td></tr>
 * <tr><td>{@code POP#<shard>}</td><td>{@code POP}</td><td>weights of the most bought products of the shard</td></tr>
 * <tr><td>{@code T#<shard>}</td><td>{@code T}</td><td>weights of all purchases of the shard</td></tr>
 * <tr><td>{@code O#<order>}</td><td>{@code O}</td><td>that the order was learnt; TTL {@code expiresAt}</td></tr>
 * <tr><td>{@code H#<subject>}</td><td>{@code H}</td><td>a shopper's history; TTL {@code expiresAt}</td></tr>
 * </table>
 *
 * <p>What every purchase adds to is spread over shards, so that it is no hot item.
 */
final class RecommendationKeys {
    static final int SHARDS = 8;

    private RecommendationKeys() {}

    static Map<String, AttributeValue> product(Sku sku) {
        return key("S#" + sku.value(), "S");
    }

    static Map<String, AttributeValue> inCategory(String category, Sku sku) {
        return key(category(category), sku.value());
    }

    static String category(String category) {
        return "K#" + category;
    }

    static Map<String, AttributeValue> companions(Sku sku) {
        return key("N#" + sku.value(), "N");
    }

    static Map<String, AttributeValue> bought(Sku sku) {
        return key("C#" + sku.value(), "C");
    }

    /** The product of an item under {@link #bought}. */
    static Sku boughtSku(Map<String, AttributeValue> item) {
        return new Sku(string(item, "pk").substring("C#".length()));
    }

    static Map<String, AttributeValue> mostBought(int shard) {
        return key("POP#" + shard, "POP");
    }

    static Map<String, AttributeValue> totals(int shard) {
        return key("T#" + shard, "T");
    }

    static Map<String, AttributeValue> order(String orderId) {
        return key("O#" + orderId, "O");
    }

    static Map<String, AttributeValue> history(Shopper shopper) {
        return key("H#" + shopper.subject(), "H");
    }

    /** The shard of a name; {@link String#hashCode} is the same on every machine. */
    static int shard(String name) {
        return Math.floorMod(name.hashCode(), SHARDS);
    }
}

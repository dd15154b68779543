package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;

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
 * <tr><td>{@code P#<sku>}</td><td>{@code PRICE#<from>#<version>}</td><td>a price it had, has or will have</td></tr>
 * <tr><td>{@code DUE}</td><td>{@code <from>#<version>#<sku>}</td><td>a price that is to take effect</td></tr>
 * <tr><td>{@code PRODUCTS}</td><td>{@code <sku>}</td><td>that there is such a product, published or not</td></tr>
 * <tr><td>{@code V#<sku>}</td><td>{@code V}</td><td>what inventory last said about the sku, product or not</td></tr>
 * <tr><td>{@code PR#<code>}</td><td>{@code P}</td><td>promotion, how many orders hold it, and its own outbox row</td></tr>
 * <tr><td>{@code PR#<code>}</td><td>{@code C#<customer>}</td><td>how many orders of one customer hold it</td></tr>
 * <tr><td>{@code PROMOTIONS}</td><td>{@code <code>}</td><td>promotion once more, to be listed</td></tr>
 * <tr><td>{@code RD#<order>}</td><td>{@code R}</td><td>what an order redeemed, and its own outbox row</td></tr>
 * <tr><td>{@code READMODEL}</td><td>{@code READMODEL}</td><td>which generations of the read model there are</td></tr>
 * </table>
 *
 * <p>{@link GenerationKeys} has those of a generation of the read model.
 */
final class CatalogKeys {
    static final String PRODUCTS = "PRODUCTS";
    static final String PRICE = "PRICE#";
    static final String DUE = "DUE";

    private CatalogKeys() {}

    static Map<String, AttributeValue> product(Sku sku) {
        return key(productPartition(sku), "P");
    }

    static Map<String, AttributeValue> price(Sku sku, Instant from, long version) {
        return key(productPartition(sku), PRICE + "%s#%010d".formatted(moment(from), version));
    }

    static Map<String, AttributeValue> due(Sku sku, Instant from, long version) {
        return key(DUE, "%s#%010d#%s".formatted(moment(from), version, sku.value()));
    }

    /** Milliseconds in so many digits that they sort as they pass. */
    static String moment(Instant at) {
        return "%015d".formatted(at.toEpochMilli());
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

    static Map<String, AttributeValue> generations() {
        return key("READMODEL", "READMODEL");
    }
}

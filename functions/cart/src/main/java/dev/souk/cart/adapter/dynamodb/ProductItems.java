package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.StockLevel;
import dev.souk.cart.domain.TaxClass;
import dev.souk.kernel.Money;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Product copies as items, both ways. */
final class ProductItems {
    private ProductItems() {}

    /** Whether the catalogue told of it; until then an item may hold stock alone. */
    static boolean isKnown(Map<String, AttributeValue> item) {
        return item.containsKey("label") && item.containsKey("amount");
    }

    static ProductCopy read(Map<String, AttributeValue> item) {
        AttributeValue published = item.get("published");
        // Named anew, as labels were once allowed to be longer.
        ProductCopy named = ProductCopy.named(
                new Sku(string(item, "sku")),
                string(item, "label"),
                new Money(number(item, "amount"), string(item, "currency")),
                optional(item, "taxClass").map(TaxClass::valueOf).orElse(TaxClass.STANDARD),
                number(item, "version"));
        return new ProductCopy(
                named.sku(),
                named.label(),
                named.price(),
                named.taxClass(),
                published == null || Boolean.TRUE.equals(published.bool()),
                optional(item, "stock").map(StockLevel::valueOf).orElse(null),
                named.version());
    }

    static Map<String, AttributeValue> details(ProductCopy copy) {
        return Map.of(
                "sku", s(copy.sku().value()),
                "label", s(copy.label()),
                "taxClass", s(copy.taxClass().name()),
                "published", AttributeValue.fromBool(copy.published()));
    }

    static Map<String, AttributeValue> price(Money price) {
        return Map.of("amount", n(price.amount()), "currency", s(price.currency()));
    }
}

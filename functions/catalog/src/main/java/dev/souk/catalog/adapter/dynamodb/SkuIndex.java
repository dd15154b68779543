package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.SkuPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which products there are, kept beside them so that nobody has to scan the table. */
record SkuIndex(CatalogTable table) {
    SkuPage page(@Nullable Sku after, int limit) {
        String position = after == null ? " " : after.value();
        List<Sku> skus = table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :products AND sk > :position")
                        .expressionAttributeValues(
                                Map.of(":products", s(CatalogKeys.PRODUCTS), ":position", s(position)))
                        .consistentRead(true)
                        .limit(limit + 1))
                .items()
                .stream()
                .limit(limit + 1L)
                .map(item -> new Sku(string(item, "sk")))
                .toList();
        boolean more = skus.size() > limit;
        return new SkuPage(more ? skus.subList(0, limit) : skus, more);
    }

    /** The keys of a partition's items. */
    List<Map<String, AttributeValue>> keysOf(String partition) {
        return table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :partition")
                        .expressionAttributeValues(Map.of(":partition", s(partition))))
                .items()
                .stream()
                .map(item -> key(string(item, "pk"), string(item, "sk")))
                .toList();
    }
}

package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.orders.application.Customers;
import dev.souk.orders.domain.CustomerId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** What is known of customers, beside their histories: {@code C#<guest> LINK} and {@code C#<customer> FORGOTTEN}. */
public final class DynamoDbCustomers implements Customers {
    private static final String LINK = "LINK";
    private static final String FORGOTTEN = "FORGOTTEN";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCustomers(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void link(CustomerId guest, CustomerId customer) {
        Map<String, AttributeValue> item = new HashMap<>(key(SummaryItems.partition(guest), LINK));
        item.put("customer", s(customer.value()));
        putOnce(item);
    }

    @Override
    public Optional<CustomerId> linkedTo(CustomerId guest) {
        return find(guest, LINK).map(item -> new CustomerId(string(item, "customer")));
    }

    @Override
    public void forget(CustomerId customer) {
        putOnce(key(SummaryItems.partition(customer), FORGOTTEN));
    }

    @Override
    public boolean isForgotten(CustomerId customer) {
        return find(customer, FORGOTTEN).isPresent();
    }

    private void putOnce(Map<String, AttributeValue> item) {
        try {
            client.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // Known before; the first word stays.
        }
    }

    private Optional<Map<String, AttributeValue>> find(CustomerId customer, String sortKey) {
        var found = client.getItem(get -> get.tableName(table)
                .key(key(SummaryItems.partition(customer), sortKey))
                .consistentRead(true));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }
}

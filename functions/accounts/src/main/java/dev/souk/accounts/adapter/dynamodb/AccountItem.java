package dev.souk.accounts.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.events.EventWriter;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The item that says whether a customer is here. It is the tombstone of those who left, and the outbox row of all that is
 * told about a customer.
 *
 * @param version 0 while nothing is kept, then one more with each fact told
 */
record AccountItem(CustomerId customer, State state, long version) {
    static final String SORT_KEY = "ACCOUNT";
    static final String STATE = "state";

    /** Whether the customer is here. */
    enum State {
        UNKNOWN,
        ACTIVE,
        ERASED
    }

    static AccountItem unknown(CustomerId customer) {
        return new AccountItem(customer, State.UNKNOWN, 0);
    }

    static AccountItem read(CustomerId customer, Map<String, AttributeValue> item) {
        return new AccountItem(customer, State.valueOf(string(item, STATE)), number(item, "version"));
    }

    static String partition(CustomerId customer) {
        return "A#" + customer.value();
    }

    AccountItem active() {
        return new AccountItem(customer, State.ACTIVE, version + 1);
    }

    AccountItem erased() {
        return new AccountItem(customer, State.ERASED, version + 1);
    }

    /** Writes this as the direct successor of the version before it. */
    TransactWriteItem put(String table, String events) {
        Map<String, AttributeValue> item = new HashMap<>(key(partition(customer), SORT_KEY));
        item.put(STATE, s(state.name()));
        item.put("version", n(version));
        item.put(EventWriter.ATTRIBUTE, s(events));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("version = :before OR (attribute_not_exists(pk) AND :before = :none)")
                        .expressionAttributeValues(Map.of(":before", n(version - 1), ":none", n(0)))
                        .build())
                .build();
    }

    /** Lets the transaction pass only while the customer is here. */
    static TransactWriteItem requireActive(String table, CustomerId customer) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(table)
                        .key(key(partition(customer), SORT_KEY))
                        .conditionExpression("#state = :active")
                        .expressionAttributeNames(Map.of("#state", STATE))
                        .expressionAttributeValues(Map.of(":active", s(State.ACTIVE.name())))
                        .build())
                .build();
    }
}

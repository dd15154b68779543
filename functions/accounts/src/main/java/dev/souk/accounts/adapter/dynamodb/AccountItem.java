package dev.souk.accounts.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.lambda.events.EventWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The item that says whether a customer is here. It is the tombstone of those who left, and the outbox row of all that is
 * told about a customer.
 *
 * @param version 0 while nothing is kept, then one more with each fact told
 * @param wrappedKey the customer's data key as it may be stored; only while the customer is here
 */
record AccountItem(
        CustomerId customer,
        State state,
        long version,
        @Nullable String wrappedKey) {
    static final String SORT_KEY = "ACCOUNT";
    static final String STATE = "state";
    private static final String KEY = "key";

    /** Whether the customer is here. */
    enum State {
        UNKNOWN,
        ACTIVE,
        ERASED
    }

    static AccountItem unknown(CustomerId customer) {
        return new AccountItem(customer, State.UNKNOWN, 0, null);
    }

    static AccountItem read(CustomerId customer, Map<String, AttributeValue> item) {
        return new AccountItem(
                customer,
                State.valueOf(string(item, STATE)),
                number(item, "version"),
                optional(item, KEY).orElse(null));
    }

    static String partition(CustomerId customer) {
        return "A#" + customer.value();
    }

    /** The account of a customer who is here from now on. */
    AccountItem registered(String freshKey) {
        return new AccountItem(customer, State.ACTIVE, version + 1, freshKey);
    }

    /** The account after something that is told about it. */
    AccountItem next() {
        return new AccountItem(customer, state, version + 1, wrappedKey);
    }

    /** @throws IllegalStateException when there is none: nothing personal is kept without one */
    String requireKey() {
        if (wrappedKey == null) {
            throw new IllegalStateException("an account that is %s has no key".formatted(state));
        }
        return wrappedKey;
    }

    AccountItem erased() {
        return new AccountItem(customer, State.ERASED, version + 1, null);
    }

    /** Writes this as the direct successor of the version before it. */
    TransactWriteItem put(String table, String events) {
        Map<String, AttributeValue> item = new HashMap<>(key(partition(customer), SORT_KEY));
        item.put(STATE, s(state.name()));
        item.put("version", n(version));
        if (wrappedKey != null) {
            item.put(KEY, s(wrappedKey));
        }
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

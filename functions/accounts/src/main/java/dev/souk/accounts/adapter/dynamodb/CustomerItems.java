package dev.souk.accounts.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.accounts.adapter.sealing.DataKeys;
import dev.souk.accounts.application.ErasedAccount;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.events.EventData;
import dev.souk.events.accounts.CustomerRegistered;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.retry.Backoff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The items of customers. All hang from the account: nothing is written for a customer who is not here, and what is
 * written is sealed with the key that the account holds.
 */
public final class CustomerItems {
    private static final int MAX_ATTEMPTS = 5;
    private static final String SEALED = "sealed";

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final EventWriter events;
    private final Supplier<DataKeys> keys;

    /** @param keys asked for at first use: who only looks for tombstones has no business with keys */
    public CustomerItems(DynamoDbClient client, String table, EventWriter events, Supplier<DataKeys> keys) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
        this.events = events;
        this.keys = keys;
    }

    AccountItem account(CustomerId customer) {
        return find(AccountItem.partition(customer), AccountItem.SORT_KEY)
                .map(item -> AccountItem.read(customer, item))
                .orElseGet(() -> AccountItem.unknown(customer));
    }

    /** The account of a customer who is here from now on, if not since before. */
    AccountItem open(CustomerId customer) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            AccountItem account = account(customer);
            switch (account.state()) {
                case ACTIVE -> {
                    return account;
                }
                case ERASED -> throw new ErasedAccount();
                case UNKNOWN -> {
                    AccountItem registered =
                            account.registered(keys.get().fresh(customer).wrapped());
                    if (write(List.of(told(registered, new CustomerRegistered(customer.value()))))
                            instanceof Committed) {
                        return registered;
                    }
                }
            }
        }
        throw new StaleWrite("the account changed %d times while it was being opened".formatted(MAX_ATTEMPTS));
    }

    Optional<Map<String, AttributeValue>> find(String pk, String sk) {
        var found = client.getItem(get -> get.tableName(table).key(key(pk, sk)).consistentRead(true));
        return found.hasItem() ? Optional.of(found.item()) : Optional.empty();
    }

    TransactionOutcome write(List<TransactWriteItem> actions) {
        return transactions.write(actions);
    }

    /**
     * What is kept of a customer in one place.
     *
     * @throws ErasedAccount when the customer was erased
     */
    Optional<Kept> read(CustomerId customer, String sk) {
        AccountItem account = account(customer);
        return switch (account.state()) {
            case UNKNOWN -> Optional.empty();
            case ERASED -> throw new ErasedAccount();
            case ACTIVE ->
                find(AccountItem.partition(customer), sk)
                        .map(item -> new Kept(
                                keys.get()
                                        .open(customer, account.requireKey())
                                        .open(place(customer, sk), string(item, SEALED)),
                                number(item, "version")));
        };
    }

    /**
     * Keeps something of a customer as the direct successor of the version before it.
     *
     * @return false when somebody else changed it meanwhile
     * @throws ErasedAccount when the customer was erased
     */
    boolean save(CustomerId customer, String sk, Kept kept) {
        AccountItem account = open(customer);
        return switch (write(List.of(AccountItem.requireActive(table, customer), sealed(account, sk, kept)))) {
            case Committed _ -> true;
            case ConditionsFailed failed when failed.failedAt(0) -> throw new ErasedAccount();
            case ConditionsFailed _ -> false;
        };
    }

    /** The write of something, readable with the customer's key alone. */
    TransactWriteItem sealed(AccountItem account, String sk, Kept kept) {
        CustomerId customer = account.customer();
        Map<String, AttributeValue> item = new HashMap<>(key(AccountItem.partition(customer), sk));
        item.put(SEALED, s(keys.get().open(customer, account.requireKey()).seal(place(customer, sk), kept.json())));
        item.put("version", n(kept.version()));
        return put(item, kept.version());
    }

    /**
     * Something kept of a customer, as it reads when opened.
     *
     * @param version from 1
     */
    record Kept(String json, long version) {
        @Override
        public String toString() {
            return "Kept[…, version=%d]".formatted(version);
        }
    }

    /** Sort keys have no line breaks, so no two places read the same. */
    private static String place(CustomerId customer, String sk) {
        return sk + "\n" + customer.value();
    }

    /** The account, with a fact that its version tells. */
    TransactWriteItem told(AccountItem account, EventData fact) {
        return account.put(table, events.outbox(account.customer().value(), account.version(), List.of(fact)));
    }

    TransactWriteItem put(Map<String, AttributeValue> item, long version) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("version = :before OR (attribute_not_exists(pk) AND :before = :none)")
                        .expressionAttributeValues(Map.of(":before", n(version - 1), ":none", n(0)))
                        .build())
                .build();
    }

    /** Removes an item, should there be one; the account in the same transaction holds the condition. */
    TransactWriteItem delete(CustomerId customer, String sk) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(table)
                        .key(key(AccountItem.partition(customer), sk))
                        .build())
                .build();
    }
}

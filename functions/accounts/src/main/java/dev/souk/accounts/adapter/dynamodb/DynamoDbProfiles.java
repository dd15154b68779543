package dev.souk.accounts.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.accounts.application.Profiles;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.PersonName;
import dev.souk.accounts.domain.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Profiles as one item each, in the partition of their customer. */
public final class DynamoDbProfiles implements Profiles {
    private static final String SORT_KEY = "PROFILE";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbProfiles(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Profile> find(CustomerId customer) {
        var found = client.getItem(get ->
                get.tableName(table).key(key(partition(customer), SORT_KEY)).consistentRead(true));
        return found.hasItem() ? Optional.of(profile(customer, found.item())) : Optional.empty();
    }

    @Override
    public SaveResult save(Profile profile) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(profile))
                    .conditionExpression("version = :before OR (attribute_not_exists(pk) AND :before = :none)")
                    .expressionAttributeValues(Map.of(":before", n(profile.version() - 1), ":none", n(0))));
            return SaveResult.SAVED;
        } catch (ConditionalCheckFailedException _) {
            return SaveResult.STALE;
        }
    }

    private static Map<String, AttributeValue> item(Profile profile) {
        Map<String, AttributeValue> item = new HashMap<>(key(partition(profile.customer()), SORT_KEY));
        PersonName name = profile.name();
        if (name != null) {
            item.put("name", s(name.value()));
        }
        EmailAddress email = profile.email();
        if (email != null) {
            item.put("email", s(email.value()));
        }
        item.put("version", n(profile.version()));
        return item;
    }

    private static Profile profile(CustomerId customer, Map<String, AttributeValue> item) {
        return new Profile(
                customer,
                optional(item, "name").map(PersonName::new).orElse(null),
                optional(item, "email").map(EmailAddress::new).orElse(null),
                number(item, "version"));
    }

    private static String partition(CustomerId customer) {
        return "A#" + customer.value();
    }
}

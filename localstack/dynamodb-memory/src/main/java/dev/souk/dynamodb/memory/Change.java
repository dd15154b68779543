package dev.souk.dynamodb.memory;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a commit changed of one item. The maps are not to be changed and are in canonical form.
 *
 * @param commit counts the commits of the database from 1; all changes of a transaction share theirs
 * @param keys the item's key attributes
 * @param oldImage the item before, null when there was none
 * @param newImage the item after, null when there is none
 */
public record Change(
        long commit,
        String table,
        Map<String, AttributeValue> keys,
        @Nullable Map<String, AttributeValue> oldImage,
        @Nullable Map<String, AttributeValue> newImage) {}

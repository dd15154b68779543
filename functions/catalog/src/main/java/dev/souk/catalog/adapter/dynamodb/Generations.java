package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.domain.Rebuild;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Which generations of the read model there are. One item says it, so that a switch is one write; each of its writes
 * carries the number of the one before, so that of two at once one fails.
 *
 * @param revision of the item, 0 before it was first written
 * @param retired a generation that is still kept up, and since when nobody new reads it
 * @param removedTo the product up to which the retired one is gone
 */
record Generations(
        long revision,
        long current,
        @Nullable Rebuild building,
        @Nullable Long retired,
        Instant retiredAt,
        @Nullable Sku removedTo) {
    private static final Generations FIRST = new Generations(0, 1, null, null, Instant.EPOCH, null);

    static Generations read(CatalogTable table, boolean consistent) {
        return table.find(CatalogKeys.generations(), consistent)
                .map(Generations::of)
                .orElse(FIRST);
    }

    /** All of them, to be kept up to date. */
    List<Long> kept() {
        List<Long> all = new ArrayList<>(List.of(current));
        Optional.ofNullable(building).map(Rebuild::generation).ifPresent(all::add);
        Optional.ofNullable(retired).ifPresent(all::add);
        return all;
    }

    Generations building(Rebuild rebuild) {
        return new Generations(revision, current, rebuild, retired, retiredAt, removedTo);
    }

    Generations switched(Instant at) {
        if (building == null) {
            throw new StaleWrite("no generation is being built: somebody else has switched to it");
        }
        return new Generations(revision, building.generation(), null, current, at, null);
    }

    Generations removedTo(Sku sku) {
        return new Generations(revision, current, building, retired, retiredAt, sku);
    }

    Generations withoutRetired() {
        return new Generations(revision, current, building, null, Instant.EPOCH, null);
    }

    /** @throws StaleWrite when somebody else wrote it since it was read */
    void write(CatalogTable table) {
        Map<String, AttributeValue> item = new HashMap<>(CatalogKeys.generations());
        item.put("revision", n(revision + 1));
        item.put("generation", n(current));
        if (building != null) {
            item.put("building", n(building.generation()));
            putSku(item, "position", building.after());
        }
        if (retired != null) {
            item.put("retired", n(retired));
            item.put("retiredAt", n(retiredAt.toEpochMilli()));
            putSku(item, "removedTo", removedTo);
        }
        try {
            table.client()
                    .putItem(put -> put.tableName(table.name())
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk) OR revision = :revision")
                            .expressionAttributeValues(Map.of(":revision", n(revision))));
        } catch (ConditionalCheckFailedException e) {
            throw new StaleWrite("somebody else is at the generations of the read model", e);
        }
    }

    private static Generations of(Map<String, AttributeValue> item) {
        Rebuild building =
                item.containsKey("building") ? new Rebuild(number(item, "building"), sku(item, "position")) : null;
        boolean retires = item.containsKey("retired");
        return new Generations(
                number(item, "revision"),
                number(item, "generation"),
                building,
                retires ? number(item, "retired") : null,
                retires ? Instant.ofEpochMilli(number(item, "retiredAt")) : Instant.EPOCH,
                sku(item, "removedTo"));
    }

    private static @Nullable Sku sku(Map<String, AttributeValue> item, String name) {
        return optional(item, name).map(Sku::new).orElse(null);
    }

    private static void putSku(Map<String, AttributeValue> item, String name, @Nullable Sku sku) {
        if (sku != null) {
            item.put(name, s(sku.value()));
        }
    }
}

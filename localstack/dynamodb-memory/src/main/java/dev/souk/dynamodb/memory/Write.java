package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Condition;
import dev.souk.dynamodb.memory.expression.Conditions;
import dev.souk.dynamodb.memory.expression.Update;
import dev.souk.dynamodb.memory.expression.Updates;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A write as a request asks for it.
 *
 * @param condition null when it may happen whatever is there
 * @param tellsItem whether a refusal tells what was there instead
 */
record Write(Table table, Key key, @Nullable Condition condition, boolean tellsItem, Effect effect) {
    /** What a write leaves. */
    sealed interface Effect {}

    /** This item, whatever was there. */
    record Put(Item item) implements Effect {}

    /** The item with changes; an item of its own with nothing but its key when there was none. */
    record Change(@Nullable Update update) implements Effect {}

    /** Nothing. */
    record Delete() implements Effect {}

    /** What was there: only the condition counts. */
    record Check() implements Effect {}

    boolean isAllowed(@Nullable Item current) {
        return condition == null || Conditions.holds(condition, current == null ? Map.of() : current.attributes());
    }

    /** @throws ValidationFailure when what is there is nothing that the effect could build on */
    Decision decide(@Nullable Item current) {
        Item after = switch (effect) {
            case Put(Item item) -> item;
            case Change(Update update) -> changed(update, current);
            case Delete _ -> null;
            case Check _ -> current;
        };
        return new Decision(this, current, after);
    }

    private Item changed(@Nullable Update update, @Nullable Item current) {
        if (update != null) {
            requireKeysUnchanged(update);
        }
        Map<String, AttributeValue> before = current == null ? key.attributes(table.schema()) : current.attributes();
        return Item.of(update == null ? before : Updates.applied(update, before));
    }

    private void requireKeysUnchanged(Update update) {
        for (Update.Change change : update.changes()) {
            String attribute = change.path().attribute();
            if (table.schema().isKey(attribute)) {
                throw new ValidationFailure(
                        ("One or more parameter values were invalid: Cannot update attribute %s. This"
                                        + " attribute is part of the key")
                                .formatted(attribute));
            }
        }
    }
}

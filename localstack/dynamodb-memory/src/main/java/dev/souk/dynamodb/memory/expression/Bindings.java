package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the placeholders of a request stand for.
 *
 * @param names by placeholder, with its {@code #}
 * @param values by placeholder, with its {@code :}; in canonical form
 */
record Bindings(Map<String, String> names, Map<String, AttributeValue> values) {

    /** @throws ValidationFailure when the placeholder is not defined */
    String name(String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw new ValidationFailure("An expression attribute name used in the document path is not defined;"
                    + " attribute name: " + placeholder);
        }
        return name;
    }

    /** @throws ValidationFailure when the placeholder is not defined */
    AttributeValue value(String placeholder) {
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw new ValidationFailure(
                    "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
        }
        return value;
    }
}

package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Expressions.Parsed;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import dev.souk.dynamodb.memory.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request, or of one action of it, which share their placeholders. */
public final class Scope {
    private final Expressions expressions;
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;
    private final Bindings bindings;
    private final List<Parsed<?>> read = new ArrayList<>(2);

    Scope(Expressions expressions, Map<String, String> names, Map<String, AttributeValue> values) {
        this.expressions = expressions;
        this.names = checked("ExpressionAttributeNames", '#', names);
        this.values = checked("ExpressionAttributeValues", ':', values);
        this.bindings = new Bindings(names, canonical(values));
    }

    /** @param text null for none */
    public @Nullable Condition condition(@Nullable String text) {
        return read("ConditionExpression", text, expressions::condition);
    }

    /** @param text null for none */
    public @Nullable Condition filter(@Nullable String text) {
        return read("FilterExpression", text, expressions::condition);
    }

    /** @param text null for none */
    public @Nullable Condition keyCondition(@Nullable String text) {
        return read("KeyConditionExpression", text, expressions::condition);
    }

    /** @param text null for none */
    public @Nullable Update update(@Nullable String text) {
        return read("UpdateExpression", text, expressions::update);
    }

    /** @param text null for none */
    public @Nullable Projection projection(@Nullable String text) {
        return read("ProjectionExpression", text, expressions::projection);
    }

    /**
     * To be called when all expressions are read.
     *
     * @throws ValidationFailure when a placeholder is defined that none of them uses
     */
    public void requireAllUsed() {
        for (String name : names.keySet()) {
            requireUsed(
                    "ExpressionAttributeNames",
                    name,
                    read.stream().anyMatch(one -> one.names().contains(name)));
        }
        for (String value : values.keySet()) {
            requireUsed(
                    "ExpressionAttributeValues",
                    value,
                    read.stream().anyMatch(one -> one.values().contains(value)));
        }
    }

    private void requireUsed(String parameter, String placeholder, boolean used) {
        if (read.isEmpty()) {
            throw new ValidationFailure(parameter + " can only be specified when using expressions");
        }
        if (!used) {
            throw new ValidationFailure(
                    "Value provided in %s unused in expressions: keys: {%s}".formatted(parameter, placeholder));
        }
    }

    private <T> @Nullable T read(String kind, @Nullable String text, Function<String, Parsed<T>> reader) {
        if (text == null) {
            return null;
        }
        try {
            Parsed<T> parsed = reader.apply(text);
            read.add(parsed);
            return parsed.template().bind(bindings);
        } catch (ValidationFailure e) {
            throw new ValidationFailure("Invalid %s: %s".formatted(kind, e.getMessage()));
        }
    }

    private static <V> Map<String, V> checked(String parameter, char sign, Map<String, V> placeholders) {
        if (placeholders.isEmpty() && !(placeholders instanceof SdkAutoConstructMap)) {
            throw new ValidationFailure(parameter + " must not be empty");
        }
        for (Map.Entry<String, V> placeholder : placeholders.entrySet()) {
            String key = placeholder.getKey();
            if (key.length() < 2
                    || key.charAt(0) != sign
                    || !key.chars().skip(1).allMatch(c -> Lexer.isPart((char) c))) {
                throw new ValidationFailure(
                        "%s contains invalid key: Syntax error; key: \"%s\"".formatted(parameter, key));
            }
            if (placeholder.getValue() == null || placeholder.getValue().equals("")) {
                throw new ValidationFailure(
                        "%s contains invalid value: Empty value for key %s".formatted(parameter, key));
            }
        }
        return placeholders;
    }

    private static Map<String, AttributeValue> canonical(Map<String, AttributeValue> values) {
        Map<String, AttributeValue> canonical = HashMap.newHashMap(values.size());
        values.forEach((placeholder, value) -> {
            try {
                canonical.put(placeholder, Values.canonical(value));
            } catch (ValidationFailure e) {
                throw new ValidationFailure("ExpressionAttributeValues contains invalid value: %s for key %s"
                        .formatted(e.getMessage(), placeholder));
            }
        });
        return canonical;
    }
}

package dev.souk.localstack.iam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * One line of a statement's Condition block.
 *
 * @param operator e.g. {@code StringEquals} or {@code ArnLikeIfExists}
 * @param key e.g. {@code aws:SourceArn}
 * @param values any of which will do
 */
record Condition(String operator, String key, List<String> values) {
    private static final String IF_EXISTS = "IfExists";

    static List<Condition> of(JsonNode block) {
        return block.properties().stream()
                .flatMap(operator -> operator.getValue().properties().stream()
                        .map(line -> new Condition(operator.getKey(), line.getKey(), texts(line.getValue()))))
                .toList();
    }

    /** An operator this evaluator does not know holds for nobody, so that a policy never allows more here than on AWS. */
    boolean known() {
        return operator.equals("Null") || test(base()).isPresent();
    }

    boolean holds(Request request) {
        Optional<String> value = request.value(key);
        if (operator.equals("Null")) {
            return values.contains(Boolean.toString(value.isEmpty()));
        }
        if (value.isEmpty()) {
            // A key that the request lacks: the negated operators hold, as IAM has it.
            return operator.endsWith(IF_EXISTS) || base().contains("Not");
        }
        return test(base()).filter(test -> matches(test, value.get())).isPresent();
    }

    private boolean matches(BiPredicate<String, String> test, String actual) {
        return base().contains("Not")
                ? values.stream().noneMatch(value -> test.test(value, actual))
                : values.stream().anyMatch(value -> test.test(value, actual));
    }

    private String base() {
        return operator.endsWith(IF_EXISTS) ? operator.substring(0, operator.length() - IF_EXISTS.length()) : operator;
    }

    private static Optional<BiPredicate<String, String>> test(String operator) {
        return switch (operator) {
            case "StringEquals", "StringNotEquals" -> Optional.of(String::equals);
            case "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "Bool" -> Optional.of(Condition::sameLetters);
            case "StringLike", "StringNotLike", "ArnLike", "ArnEquals", "ArnNotLike", "ArnNotEquals" ->
                Optional.of(Wildcard::matches);
            default -> Optional.empty();
        };
    }

    private static boolean sameLetters(String expected, String actual) {
        return expected.toLowerCase(Locale.ROOT).equals(actual.toLowerCase(Locale.ROOT));
    }

    private static List<String> texts(JsonNode value) {
        return value.isArray() ? Json.texts(value) : List.of(value.asText());
    }
}

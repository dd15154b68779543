package dev.souk.dynamodb.memory.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import dev.souk.dynamodb.memory.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ConditionsTest {
    private static final Map<String, AttributeValue> ITEM = Values.canonical(Map.of(
            "n", AttributeValue.fromN("5.0"),
            "t", AttributeValue.fromS("text"),
            "l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromS("x"))),
            "m", AttributeValue.fromM(Map.of("x", AttributeValue.fromM(Map.of("y", AttributeValue.fromS("deep"))))),
            "ss", AttributeValue.fromSs(List.of("b", "a"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = :five",
                "n <> :four AND NOT n < :four",
                "absent <> :five",
                "NOT absent = :five",
                "n BETWEEN :four AND :five",
                "n IN (:text, :five)",
                "t = :text OR t = :text AND n = :four",
                "NOT n = :four AND t = :text",
                "(n = :four OR t = :text) and n >= :five",
                "size(t) = :four",
                "begins_with(t, :te) AND contains(t, :te)",
                "contains(l, :x) AND contains(ss, :a)",
                "ss = :ab",
                "m.x.y = :deep AND l[1] = :x",
                "attribute_exists(m.x) AND attribute_not_exists(l[2]) AND attribute_not_exists(n.x)",
                "attribute_type(m, :M)",
                "#n > :four"
            })
    void holds(String condition) {
        assertThat(evaluate(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n = :four",
                "n = :text",
                "n < :text",
                "absent < :five",
                "absent = gone",
                "begins_with(n, :te)",
                "size(n) = :five",
                "contains(t, :five)"
            })
    void does_not_hold(String condition) {
        assertThat(evaluate(condition)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "n =",
                "n == :five",
                "n = n",
                "#n = n",
                "((n = :five))",
                "name = :five",
                "m.Status = :five",
                "attribute_exists(:five)",
                "begins_with(t, :five)",
                "n BETWEEN :five AND :four",
                "n BETWEEN :four AND :text",
                "size(:five) = :five",
                "n < :ab",
                "if_not_exists(n, :five) = :five",
                "n = :undefined",
                "#undefined = :five",
                "attribute_type(n, :text)"
            })
    void is_refused(String condition) {
        assertThatThrownBy(() -> evaluate(condition))
                .isInstanceOf(ValidationFailure.class)
                .hasMessageStartingWith("Invalid ConditionExpression: ");
    }

    private static boolean evaluate(String condition) {
        Map<String, AttributeValue> values = Map.of(
                ":five", AttributeValue.fromN("5"),
                ":four", AttributeValue.fromN("4.00"),
                ":text", AttributeValue.fromS("text"),
                ":te", AttributeValue.fromS("te"),
                ":x", AttributeValue.fromS("x"),
                ":a", AttributeValue.fromS("a"),
                ":ab", AttributeValue.fromSs(List.of("a", "b")),
                ":deep", AttributeValue.fromS("deep"),
                ":M", AttributeValue.fromS("M"));
        Condition read = new Expressions().in(Map.of("#n", "n"), values).condition(condition);
        return Conditions.holds(Objects.requireNonNull(read), ITEM);
    }
}

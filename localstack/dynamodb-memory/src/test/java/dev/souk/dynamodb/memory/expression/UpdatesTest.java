package dev.souk.dynamodb.memory.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import dev.souk.dynamodb.memory.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UpdatesTest {
    private static final Map<String, AttributeValue> ITEM = Values.canonical(Map.of(
            "a", AttributeValue.fromN("5"),
            "b", AttributeValue.fromN("7"),
            "l",
                    AttributeValue.fromL(
                            List.of(AttributeValue.fromN("0"), AttributeValue.fromN("1"), AttributeValue.fromN("2"))),
            "m", AttributeValue.fromM(Map.of("x", AttributeValue.fromN("1"))),
            "s", AttributeValue.fromSs(List.of("p", "q"))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET a = a + :one                             | a=6 b=7 l=[0, 1, 2] m={x=1} s=[p, q]",
                "SET a = b, b = a                             | a=7 b=5 l=[0, 1, 2] m={x=1} s=[p, q]",
                "SET a = if_not_exists(z, :one) - :one        | a=0 b=7 l=[0, 1, 2] m={x=1} s=[p, q]",
                "SET m.y = :one REMOVE m.x, a                 | b=7 l=[0, 1, 2] m={y=1} s=[p, q]",
                "SET l = list_append(l, :list)                | a=5 b=7 l=[0, 1, 2, 1] m={x=1} s=[p, q]",
                "SET l[9] = b, l[7] = a REMOVE l[0], l[1]     | a=5 b=7 l=[2, 5, 7] m={x=1} s=[p, q]",
                "SET l[4] = a REMOVE l[3]                     | a=5 b=7 l=[0, 1, 2, 5] m={x=1} s=[p, q]",
                "REMOVE l[1], m.x, l[0]                       | a=5 b=7 l=[2] m={} s=[p, q]",
                "SET l[0] = l[1], l[1] = l[0]                 | a=5 b=7 l=[1, 0, 2] m={x=1} s=[p, q]",
                "ADD a :one, z :one, s :pr                    | a=6 b=7 l=[0, 1, 2] m={x=1} s=[p, q, r] z=1",
                "DELETE s :pr                                 | a=5 b=7 l=[0, 1, 2] m={x=1} s=[q]",
                "DELETE s :pq, z :pr REMOVE y                 | a=5 b=7 l=[0, 1, 2] m={x=1}"
            })
    void changes_the_item(String update, String after) {
        assertThat(text(apply(update))).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET a = z",
                "SET z = z + :one",
                "SET a = s + :one",
                "SET z.x = :one",
                "SET a.x = :one",
                "SET m[0] = :one",
                "REMOVE z.x",
                "ADD a :pr",
                "DELETE a :pr",
                "SET l = list_append(a, :list)"
            })
    void fails_on_what_the_item_does_not_have(String update) {
        assertThatThrownBy(() -> apply(update)).isInstanceOf(ValidationFailure.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SET",
                "SET a = :one,",
                "SET a = :one SET b = :one",
                "SET a = :one REMOVE a",
                "SET m = :one, m.x = :one",
                "SET m.x = :one, m[0] = :one",
                "SET a = a + b + :one",
                "SET a = size(l)",
                "SET a = :list + :one",
                "SET l = list_append(l, :one)",
                "ADD a b",
                "ADD a :list",
                "DELETE s :one",
                "set name = :one"
            })
    void is_refused(String update) {
        assertThatThrownBy(() -> apply(update))
                .isInstanceOf(ValidationFailure.class)
                .hasMessageStartingWith("Invalid UpdateExpression: ");
    }

    private static Map<String, AttributeValue> apply(String update) {
        Map<String, AttributeValue> values = Map.of(
                ":one", AttributeValue.fromN("1"),
                ":list", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))),
                ":pr", AttributeValue.fromSs(List.of("r", "p")),
                ":pq", AttributeValue.fromSs(List.of("q", "p")));
        Update read = new Expressions().in(Map.of("#a", "a"), values).update(update);
        return Values.canonical(Updates.applied(Objects.requireNonNull(read), ITEM));
    }

    private static String text(Map<String, AttributeValue> item) {
        return new TreeMap<>(item)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case N -> value.n();
            case SS -> value.ss().toString();
            case L -> value.l().stream().map(UpdatesTest::text).toList().toString();
            case M -> "{" + text(value.m()) + "}";
            default -> value.toString();
        };
    }
}

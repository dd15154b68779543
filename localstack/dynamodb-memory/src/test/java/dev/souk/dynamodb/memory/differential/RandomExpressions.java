package dev.souk.dynamodb.memory.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The expressions of one request with their placeholders, some of them wrong. */
final class RandomExpressions {
    private static final List<String> PATHS = List.of(
            "a", "n", "t", "l", "m", "ss", "ns", "x", "q", "a", "n", "t", "l[0]", "l[1]", "l[5]", "m.x", "m.y.z", "m.q",
            "m.l[0]", "m.l[1]", "x.y", "x[0]", "l[0].x");
    private static final List<String> TOP_LEVEL = List.of("a", "n", "t", "l", "m", "ss", "ns", "x", "q");
    private static final List<String> WRONG = List.of(
            "",
            "a",
            "a =",
            "(a = b",
            "name = a",
            "a = a",
            "((a = t))",
            "foo(a)",
            "size(a)",
            "a == b",
            "a ! b",
            "#",
            ":",
            "SET",
            "SET a",
            "SET a = b,",
            "SET name = a",
            "SET a = remove",
            "Remove = a",
            "SET a = b SET t = a",
            "SET a = b, a = t",
            "ADD a b",
            "a,",
            "a, a",
            "m.x, m[0]",
            "REMOVE a, a",
            "attribute_exists(a, b)",
            "a IN ()",
            "SET a = size(t)",
            "l[01]",
            "a..b",
            "SET pk = a",
            "REMOVE sk",
            "SET a = b + t + a",
            "attribute_exists(size(a))",
            "SET a = a REMOVE m, m.x");

    /** Changes of one list that get into each other's way when they are made one after the other. */
    private static final List<String> MOVING = List.of(
            "REMOVE l[0], l[1]",
            "REMOVE l[1], m.x, l[0]",
            "SET l[5] = a, l[4] = t",
            "SET l[0] = l[1], l[1] = l[0] REMOVE l[2]");

    private final RandomValues values;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> literals = new HashMap<>();

    RandomExpressions(RandomValues values) {
        this.values = values;
    }

    @Nullable
    Map<String, String> names() {
        if (values.chance(1)) {
            names.put("#unused", "a");
        }
        return names.isEmpty() ? null : names;
    }

    @Nullable
    Map<String, AttributeValue> literals() {
        if (values.chance(1)) {
            literals.put(":unused", values.number());
        }
        if (values.chance(1) && !literals.isEmpty()) {
            literals.remove(literals.keySet().iterator().next());
        }
        return literals.isEmpty() ? null : literals;
    }

    String condition() {
        return values.chance(3) ? values.oneOf(WRONG) : disjunction(2);
    }

    /** Over attributes that are no keys. */
    String filter() {
        return condition();
    }

    String projection() {
        return values.chance(4)
                ? values.oneOf(WRONG)
                : values.some(PATHS.stream().distinct().toList()).stream()
                        .limit(3)
                        .map(this::named)
                        .collect(Collectors.joining(", "));
    }

    String literal(AttributeValue value) {
        String placeholder = ":v" + literals.size();
        literals.put(placeholder, value);
        return placeholder;
    }

    /** @param nested whether paths may lead into attributes */
    String update(boolean nested) {
        if (values.chance(3)) {
            return values.oneOf(WRONG);
        }
        if (nested && values.chance(6)) {
            return values.oneOf(MOVING);
        }
        List<String> free = new ArrayList<>(nested ? PATHS.stream().distinct().toList() : TOP_LEVEL);
        List<String> clauses = new ArrayList<>();
        clause(clauses, 60, "SET ", () -> target(free) + " = " + assigned());
        clause(clauses, 30, " REMOVE ", () -> target(free));
        clause(
                clauses,
                30,
                " ADD ",
                () -> target(free) + " " + literal(values.chance(60) ? values.number() : values.set()));
        clause(clauses, 15, " DELETE ", () -> target(free) + " " + literal(values.set()));
        return clauses.isEmpty() ? "SET a = " + literal(values.number()) : String.join(" ", clauses);
    }

    private void clause(List<String> clauses, int percent, String keyword, Supplier<String> part) {
        if (values.chance(percent)) {
            clauses.add(IntStream.rangeClosed(0, values.below(2))
                    .mapToObj(_ -> part.get())
                    .collect(Collectors.joining(", ", keyword, "")));
        }
    }

    /** Mostly of those that no other clause names. */
    private String target(List<String> free) {
        String path = values.oneOf(free);
        if (!values.chance(4) && free.size() > 4) {
            free.removeIf(other -> other.startsWith(path) || path.startsWith(other));
        }
        return named(path);
    }

    private String assigned() {
        return switch (values.below(8)) {
            case 0, 1 -> literal(values.value());
            case 2 -> number() + " + " + literal(values.number());
            case 3 -> number() + " - " + number();
            case 4 -> "if_not_exists(" + path() + ", " + literal(values.value()) + ")";
            case 5 -> "if_not_exists(n, " + literal(values.number()) + ") + " + literal(values.number());
            case 6 ->
                "list_append(" + (values.chance(50) ? "l" : literal(values.list())) + ", " + literal(values.list())
                        + ")";
            default -> path();
        };
    }

    private String number() {
        return values.chance(80) ? values.oneOf(List.of("a", "n", "m.x")) : path();
    }

    private String disjunction(int depth) {
        int kind = depth == 0 ? 9 : values.below(10);
        return switch (kind) {
            case 0 -> disjunction(depth - 1) + " OR " + disjunction(depth - 1);
            case 1, 2 -> disjunction(depth - 1) + " AND " + disjunction(depth - 1);
            case 3 -> "NOT " + disjunction(0);
            case 4 -> "(" + disjunction(depth - 1) + " OR " + disjunction(0) + ")";
            default -> predicate();
        };
    }

    private String predicate() {
        return switch (values.below(14)) {
            case 0, 1 -> "attribute_exists(" + anyPath() + ")";
            case 2, 3 -> "attribute_not_exists(" + anyPath() + ")";
            case 4 ->
                "attribute_type(" + path() + ", "
                        + literal(AttributeValue.fromS(
                                values.oneOf(List.of("S", "N", "L", "M", "SS", "NULL", "BOOL", "B", "x"))))
                        + ")";
            case 5 ->
                "begins_with(" + path() + ", " + literal(values.chance(90) ? values.text() : values.value()) + ")";
            case 6 -> "contains(" + path() + ", " + literal(values.value()) + ")";
            case 7 -> path() + " IN (" + operand() + ", " + operand() + ")";
            case 8 -> path() + " BETWEEN " + operand() + " AND " + operand();
            case 9 -> "size(" + path() + ") " + comparator() + " " + literal(values.number());
            default -> path() + " " + comparator() + " " + operand();
        };
    }

    private String operand() {
        return values.chance(80)
                ? literal(values.chance(60) ? values.number() : values.value())
                : values.chance(50) ? path() : "size(" + path() + ")";
    }

    private String comparator() {
        return values.oneOf(List.of("=", "=", "<>", "<", "<=", ">", ">="));
    }

    private String anyPath() {
        return values.chance(50) ? "pk" : path();
    }

    private String path() {
        return named(values.oneOf(PATHS));
    }

    /** Now and then with a placeholder for its first name. */
    private String named(String path) {
        if (!values.chance(15)) {
            return path;
        }
        String first = path.split("[.\\[]", 2)[0];
        names.put("#" + first, first);
        return "#" + path;
    }
}

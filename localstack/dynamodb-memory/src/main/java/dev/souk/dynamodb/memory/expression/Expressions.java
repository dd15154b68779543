package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Token.Kind;
import dev.souk.dynamodb.memory.value.Sizes;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.util.DefaultSdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads expressions, each text once. Not safe for use by several threads. */
public final class Expressions {
    private static final int MAX_BYTES = 4096;
    /** Texts that are put together anew for each request must not fill the memory. */
    private static final int MAX_KEPT = 10_000;

    private final Map<String, Parsed<Condition>> conditions = new HashMap<>();
    private final Map<String, Parsed<Update>> updates = new HashMap<>();
    private final Map<String, Parsed<Projection>> projections = new HashMap<>();

    /**
     * Begins to read the expressions of a request, or of one action of it.
     *
     * @param names as the SDK gives them
     * @param values as the SDK gives them
     * @throws ValidationFailure when they cannot be placeholders
     */
    public Scope in(Map<String, String> names, Map<String, AttributeValue> values) {
        return new Scope(this, names, values);
    }

    /** As {@link #in(Map, Map)}, for requests that can have no values. */
    public Scope in(Map<String, String> names) {
        return in(names, DefaultSdkAutoConstructMap.getInstance());
    }

    Parsed<Condition> condition(String text) {
        return parsed(conditions, text, tokens -> new ConditionParser(tokens).read());
    }

    Parsed<Update> update(String text) {
        return parsed(updates, text, tokens -> new UpdateParser(tokens).read());
    }

    Parsed<Projection> projection(String text) {
        return parsed(projections, text, Expressions::readProjection);
    }

    private static <T> Parsed<T> parsed(
            Map<String, Parsed<T>> known, String text, Function<Tokens, Template<T>> parser) {
        Parsed<T> found = known.get(text);
        if (found == null) {
            found = parse(text, parser);
            if (known.size() >= MAX_KEPT) {
                known.clear();
            }
            known.put(text, found);
        }
        return found;
    }

    private static <T> Parsed<T> parse(String text, Function<Tokens, Template<T>> parser) {
        if (text.isBlank()) {
            throw new ValidationFailure("The expression can not be empty;");
        }
        if (Sizes.utf8(text) > MAX_BYTES) {
            throw new ValidationFailure(
                    "Expression size has exceeded the maximum allowed size; expression size: " + Sizes.utf8(text));
        }
        var tokens = new Tokens(text);
        Template<T> template = parser.apply(tokens);
        return new Parsed<>(template, tokens.names(), tokens.values());
    }

    private static Template<Projection> readProjection(Tokens tokens) {
        var parser = new OperandParser(tokens);
        List<Template<Path>> paths = new ArrayList<>();
        do {
            paths.add(parser.path());
        } while (tokens.accept(","));
        if (tokens.peek().kind() != Kind.END) {
            throw tokens.unexpected();
        }
        return bindings ->
                new Projection(paths.stream().map(path -> path.bind(bindings)).toList());
    }

    /** An expression with the placeholders that it uses. */
    record Parsed<T>(Template<T> template, Set<String> names, Set<String> values) {}
}

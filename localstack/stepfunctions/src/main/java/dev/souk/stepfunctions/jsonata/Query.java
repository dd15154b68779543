package dev.souk.stepfunctions.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One compiled expression and its place in the state. */
final class Query implements Template {
    private static final Pattern EVAL = Pattern.compile("\\$eval\\s*\\(");
    private static final int MAX_SECONDS = 30;
    private static final int MAX_DEPTH = 400;

    private final String source;
    private final String field;
    private final Jsonata compiled;

    private Query(String source, String field, Jsonata compiled) {
        this.source = source;
        this.field = field;
        this.compiled = compiled;
    }

    /**
     * @throws InvalidQuery for text that is no JSONata, or uses what Step Functions leaves out
     */
    static Query compile(String source, String field) {
        if (EVAL.matcher(source).find()) {
            throw new InvalidQuery("$eval is not available in Step Functions, use $parse");
        }
        try {
            Jsonata compiled = Jsonata.jsonata(source);
            compiled.setOutputConvertNulls(false);
            return new Query(source, field, compiled);
        } catch (JException e) {
            throw new InvalidQuery("no JSONata expression: %s: %s".formatted(source, e.getMessage()));
        }
    }

    @Override
    public JsonNode evaluate(Scope scope) {
        Object value = compute(scope);
        if (value == null) {
            throw failure("returned nothing (undefined).");
        }
        try {
            return JsonValues.toJson(value);
        } catch (IllegalArgumentException e) {
            throw failure("returned " + e.getMessage() + ".");
        }
    }

    @SuppressWarnings("NullAway") // the library is not annotated: it takes null for "no input"
    private @Nullable Object compute(Scope scope) {
        // the library keeps state in a compiled expression while it evaluates
        synchronized (compiled) {
            try {
                Jsonata.Frame frame = compiled.createFrame();
                scope.bindTo(frame);
                frame.setRuntimeBounds(MAX_SECONDS * 1000L, MAX_DEPTH);
                return compiled.evaluate(null, frame);
            } catch (RuntimeException e) {
                // whatever the library throws, its own failings included, is the expression's error on AWS too
                throw failure("threw an error during evaluation. " + e.getMessage());
            } catch (StackOverflowError e) {
                throw failure("threw an error during evaluation. it recurses without end");
            }
        }
    }

    private QueryFailure failure(String what) {
        return new QueryFailure(
                field, "The JSONata expression '%s' specified for the field '%s' %s".formatted(source, field, what));
    }
}

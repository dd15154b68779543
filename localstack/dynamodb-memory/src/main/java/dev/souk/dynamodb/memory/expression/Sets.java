package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.value.Numbers;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The clauses ADD and DELETE. */
final class Sets {
    private Sets() {}

    /**
     * A number and another, or a set with more members; the value itself where there is nothing yet.
     *
     * @throws ValidationFailure when what is there is of another type
     */
    static AttributeValue added(@Nullable AttributeValue current, AttributeValue value) {
        if (current == null) {
            return value;
        }
        if (current.type() != value.type()) {
            throw Operands.incorrectType();
        }
        return switch (value.type()) {
            case N -> Numbers.sum(current, value, false);
            case SS -> AttributeValue.fromSs(union(current.ss(), value.ss()));
            case NS -> AttributeValue.fromNs(union(current.ns(), value.ns()));
            case BS -> AttributeValue.fromBs(union(current.bs(), value.bs()));
            case S, B, BOOL, NUL, L, M, UNKNOWN_TO_SDK_VERSION -> throw Operands.incorrectType();
        };
    }

    /**
     * A set without some members; null when none is left, or there is no set.
     *
     * @throws ValidationFailure when what is there is of another type
     */
    static @Nullable AttributeValue without(@Nullable AttributeValue current, AttributeValue members) {
        if (current == null) {
            return null;
        }
        if (current.type() != members.type()) {
            throw Operands.incorrectType();
        }
        return switch (members.type()) {
            case SS -> {
                List<String> left = rest(current.ss(), members.ss());
                yield left.isEmpty() ? null : AttributeValue.fromSs(left);
            }
            case NS -> {
                List<String> left = rest(current.ns(), members.ns());
                yield left.isEmpty() ? null : AttributeValue.fromNs(left);
            }
            case BS -> {
                var left = rest(current.bs(), members.bs());
                yield left.isEmpty() ? null : AttributeValue.fromBs(left);
            }
            case S, N, B, BOOL, NUL, L, M, UNKNOWN_TO_SDK_VERSION -> throw Operands.incorrectType();
        };
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        var union = new LinkedHashSet<>(one);
        union.addAll(other);
        return List.copyOf(union);
    }

    private static <T> List<T> rest(List<T> one, List<T> without) {
        List<T> left = new ArrayList<>(one);
        left.removeAll(without);
        return left;
    }
}

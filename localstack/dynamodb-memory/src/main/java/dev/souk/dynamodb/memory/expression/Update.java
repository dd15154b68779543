package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An update expression: changes at paths that do not meet. */
public record Update(List<Change> changes) {
    private static final Set<AttributeValue.Type> SETS =
            Set.of(AttributeValue.Type.SS, AttributeValue.Type.NS, AttributeValue.Type.BS);
    private static final Set<AttributeValue.Type> ADDABLE =
            Set.of(AttributeValue.Type.N, AttributeValue.Type.SS, AttributeValue.Type.NS, AttributeValue.Type.BS);

    /** @throws ValidationFailure when a path leads into or to another */
    public Update {
        changes = List.copyOf(changes);
        Paths.requireSeparate(changes.stream().map(Change::path).toList());
    }

    /** A change at one path. */
    public sealed interface Change {
        Path path();
    }

    /** Store a value. */
    record Put(Path path, Operand value) implements Change {}

    /** Let what is there go. */
    record Remove(Path path) implements Change {}

    /** Add to a number, or members to a set. */
    record Add(Path path, AttributeValue value) implements Change {
        Add {
            requireType("ADD", value, ADDABLE);
        }
    }

    /** Take members from a set. */
    record Delete(Path path, AttributeValue members) implements Change {
        Delete {
            requireType("DELETE", members, SETS);
        }
    }

    private static void requireType(String operator, AttributeValue value, Set<AttributeValue.Type> allowed) {
        if (!allowed.contains(value.type())) {
            throw new ValidationFailure(
                    "Incorrect operand type for operator or function; operator: %s, operand type: %s"
                            .formatted(operator, value.type()));
        }
    }
}

package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Path.Name;
import dev.souk.dynamodb.memory.expression.Path.Step;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.List;

/** How the paths of one expression may lie to each other. */
final class Paths {
    private Paths() {}

    /** @throws ValidationFailure when a path leads into or to another, or one takes for a list what is a map to another */
    static void requireSeparate(List<Path> paths) {
        for (int i = 1; i < paths.size(); i++) {
            for (int j = 0; j < i; j++) {
                requireSeparate(paths.get(j), paths.get(i));
            }
        }
    }

    private static void requireSeparate(Path one, Path other) {
        int common = Math.min(one.steps().size(), other.steps().size());
        for (int i = 0; i < common; i++) {
            Step step = one.steps().get(i);
            Step otherStep = other.steps().get(i);
            if (step instanceof Name != otherStep instanceof Name) {
                throw refused("conflict", one, other);
            }
            if (!step.equals(otherStep)) {
                return;
            }
        }
        throw refused("overlap", one, other);
    }

    private static ValidationFailure refused(String how, Path one, Path other) {
        return new ValidationFailure(
                ("Two document paths %s with each other; must remove or rewrite one of these paths; path one: %s,"
                                + " path two: %s")
                        .formatted(how, one, other));
    }
}

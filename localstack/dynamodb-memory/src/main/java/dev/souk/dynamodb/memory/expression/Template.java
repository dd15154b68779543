package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.value.ValidationFailure;

/** An expression as it was read, that becomes one over an item as soon as its placeholders stand for something. */
@FunctionalInterface
interface Template<T> {
    /** @throws ValidationFailure when a placeholder is not defined, or the expression makes no sense with what it is */
    T bind(Bindings bindings);
}

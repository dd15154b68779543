package dev.souk.dynamodb.memory;

/**
 * Hears of every change, in the order of commits and, within a transaction, of its actions; a write that leaves an item
 * as it was is none. It is called before the writer gets its answer, by the writer's thread and while nobody else can
 * read or write, so it should note the change and return; it must not throw, nor write by itself.
 */
@FunctionalInterface
public interface ChangeListener {
    void committed(Change change);
}

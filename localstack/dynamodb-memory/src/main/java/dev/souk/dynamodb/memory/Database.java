package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Expressions;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The tables, and the one order in which they change. */
final class Database {
    private final Map<String, Table> tables = new HashMap<>();
    private final List<ChangeListener> listeners = new ArrayList<>();
    private final Expressions expressions = new Expressions();
    private final Staleness staleness;
    private final int pageItems;
    private long commits;

    Database(Staleness staleness, int pageItems) {
        this.staleness = staleness;
        this.pageItems = pageItems;
    }

    /** The most items that a query or a scan looks at before it ends a page. */
    int pageItems() {
        return pageItems;
    }

    Expressions expressions() {
        return expressions;
    }

    /** @throws ResourceInUseException when there is one of that name */
    void create(TableSchema schema) {
        if (tables.putIfAbsent(schema.name(), new Table(schema, staleness)) != null) {
            throw Failures.tableExists();
        }
    }

    /**
     * Forgets a table with its items, of which nobody hears.
     *
     * @throws ResourceNotFoundException when there is none of that name
     */
    TableSchema drop(@Nullable String name) {
        TableSchema schema = table(name).schema();
        tables.remove(schema.name());
        return schema;
    }

    /**
     * The table of a request.
     *
     * @throws ResourceNotFoundException when there is none of that name
     * @throws ValidationFailure when the request names none
     */
    Table table(@Nullable String name) {
        if (name == null) {
            throw new ValidationFailure(
                    "Value null at 'tableName' failed to satisfy constraint: Member must not be null");
        }
        Table table = tables.get(name);
        if (table == null) {
            throw Failures.noSuchTable();
        }
        return table;
    }

    void listen(ChangeListener listener) {
        listeners.add(listener);
    }

    /** Lets everything that was decided happen, and tells of what really changed. */
    void commit(List<Decision> decisions) {
        List<Decision> changes = decisions.stream().filter(Decision::changes).toList();
        if (changes.isEmpty()) {
            return;
        }
        commits++;
        for (Decision change : changes) {
            change.write().table().write(change.write().key(), change.after(), commits);
        }
        if (!listeners.isEmpty()) {
            changes.forEach(change -> tell(change.change(commits)));
        }
    }

    private void tell(Change change) {
        listeners.forEach(listener -> listener.committed(change));
    }
}

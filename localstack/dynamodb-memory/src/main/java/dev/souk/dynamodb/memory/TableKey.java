package dev.souk.dynamodb.memory;

/** An item's place in the database. */
record TableKey(String table, Key key) {
    static TableKey of(Write write) {
        return new TableKey(write.table().schema().name(), write.key());
    }
}

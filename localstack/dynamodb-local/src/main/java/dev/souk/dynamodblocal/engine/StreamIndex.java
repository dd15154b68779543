package dev.souk.dynamodblocal.engine;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import com.almworks.sqlite4java.SQLiteQueue;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import software.amazon.dynamodb.services.local.server.AbstractLocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.server.DynamoDBProxyServer;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * Gives the engine's table of stream records the indexes that it lacks. The records of all streams lie in one table by sequence
 * number. Every read of a shard asks for the shard's last record, and that, every write and every other look at a table for the
 * stream's first one: without an index each looks through the records of all the others.
 */
public final class StreamIndex extends SQLiteJob<Boolean> {
    private static final List<String> CREATE = List.of(
            "CREATE INDEX IF NOT EXISTS souk_us_shard ON us (ShardID)",
            "CREATE INDEX IF NOT EXISTS souk_us_stream ON us (StreamID)");

    private StreamIndex() {}

    /**
     * Lays the indexes, or finds them from an earlier start.
     *
     * @param server started with all regions and credentials in one database
     * @throws ReflectiveOperationException when this version of the engine is made differently
     */
    public static void layIn(DynamoDBProxyServer server) throws ReflectiveOperationException {
        Object handler = field(DynamoDBProxyServer.class, "serverHandler", server);
        Object requests = field(AbstractLocalDynamoDBServerHandler.class, "primaryHandler", handler);
        // The engine makes its database when it is asked for it first.
        Method database = LocalDynamoDBRequestHandler.class.getDeclaredMethod("getHandler", String.class);
        database.setAccessible(true);
        Object access = field(LocalDBClient.class, "dbAccess", database.invoke(requests, "shared"));
        SQLiteQueue queue = (SQLiteQueue) field(SQLiteDBAccess.class, "queue", access);
        if (queue.execute(new StreamIndex()).complete() == null) {
            throw new IllegalStateException("the engine did not take the indexes of its stream records");
        }
    }

    @Override
    protected Boolean job(SQLiteConnection database) throws SQLiteException {
        for (String index : CREATE) {
            database.exec(index);
        }
        return true;
    }

    private static Object field(Class<?> type, String name, Object of) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}

package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.application.promotion.Redemptions;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.TestTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The ports of promotions over a table of DynamoDB Local, each call inside an invocation, as functions make it. */
final class PromotionTable {
    private static final Correlation CORRELATION = new Correlation("correlation-1", null, null);

    private PromotionTable() {}

    static PromotionFixture over(TestTable table) {
        EventWriter events = EventWriter.system();
        return new PromotionFixture(
                invoked(Promotions.class, new DynamoDbPromotions(table::client, table.name(), events)),
                invoked(Redemptions.class, new DynamoDbRedemptions(table::client, table.name(), events)));
    }

    private static <T> T invoked(Class<T> port, T adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> CORRELATION.call(() -> {
                    try {
                        return method.invoke(adapter, arguments);
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof RuntimeException failure) {
                            throw failure;
                        }
                        throw new IllegalStateException(e);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }
}

package dev.souk.payments;

import dev.souk.lambda.Correlation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Runs each call of a port inside an invocation, as the function wrappers do. */
public final class Correlated {
    private static final Correlation CORRELATION = new Correlation("correlation-1", null, null);

    private Correlated() {}

    public static <T> T port(Class<T> port, T adapter) {
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

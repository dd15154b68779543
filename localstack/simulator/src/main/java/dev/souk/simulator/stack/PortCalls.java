package dev.souk.simulator.stack;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import software.amazon.awssdk.core.SdkRequest;

/** Every call of an AWS client, as the one point where a simulated function meets the world. */
interface PortCalls {

    /** What a call does when it arrives. */
    @FunctionalInterface
    interface Effect {
        Object take(SdkRequest request);
    }

    /**
     * @param service the client's, e.g. {@code DynamoDb}
     * @param operation the method's name, e.g. {@code putItem}
     */
    Object call(String service, String operation, SdkRequest request, Effect effect);

    /** A client that does what {@code target} does, by way of {@code calls}. */
    static <T> T through(PortCalls calls, Class<T> type, T target) {
        String service = type.getSimpleName().replace("Client", "");
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (arguments == null || arguments.length != 1 || !(arguments[0] instanceof SdkRequest request)) {
                // Builders in lambdas and helpers: default methods, which end in a call with a request.
                return method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, arguments)
                        : invoke(target, method, arguments);
            }
            return method.getName().endsWith("Paginator")
                    ? InvocationHandler.invokeDefault(proxy, method, arguments)
                    : calls.call(service, method.getName(), request, sent -> invoke(target, method, sent));
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(method + " failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        }
    }
}

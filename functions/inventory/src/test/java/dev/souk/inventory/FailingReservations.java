package dev.souk.inventory;

import dev.souk.inventory.application.Reservations;
import dev.souk.inventory.domain.OrderId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Reservations of which one cannot be read. */
public final class FailingReservations {
    private FailingReservations() {}

    public static Reservations without(Reservations others, OrderId order) {
        return (Reservations) Proxy.newProxyInstance(
                Reservations.class.getClassLoader(),
                new Class<?>[] {Reservations.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("find") && arguments[0].equals(order)) {
                        throw new IllegalStateException(order.value() + " cannot be read");
                    }
                    try {
                        return method.invoke(others, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}

package dev.souk.infra.checkout;

import dev.souk.infra.catalog.CatalogStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.inventory.InventoryStack;
import dev.souk.infra.orders.OrdersStack;
import dev.souk.infra.payments.PaymentsStack;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The functions behind the checkout's tasks.
 *
 * @param byState the function that each task state calls, by the state's name
 */
record CheckoutTasks(Map<String, DomainFunction> byState) {
    static CheckoutTasks of(
            CatalogStack catalog, InventoryStack inventory, PaymentsStack payments, OrdersStack orders) {
        return new CheckoutTasks(new TreeMap<>(Map.of(
                "ReserveStock", inventory.reserveStock(),
                "ReleaseStock", inventory.releaseStock(),
                "RedeemCoupons", catalog.redeemCoupons(),
                "ReleaseCoupons", catalog.releaseCoupons(),
                "AuthorizePayment", payments.authorizePayment(),
                "CapturePayment", payments.capturePayment(),
                "VoidPayment", payments.voidPayment(),
                "ConfirmOrder", orders.confirmOrder(),
                "RejectOrder", orders.rejectOrder(),
                "RequestAttention", orders.requestAttention())));
    }

    /** What the definition's {@code ${<State>FunctionArn}} stand for. */
    Map<String, String> substitutions() {
        return byState.entrySet().stream()
                .collect(Collectors.toMap(
                        task -> task.getKey() + "FunctionArn",
                        task -> task.getValue().live().getFunctionArn()));
    }

    /** The aliases that the machine may call. */
    List<String> arns() {
        return byState.values().stream()
                .map(function -> function.live().getFunctionArn())
                .toList();
    }
}

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
        return new CheckoutTasks(new TreeMap<>(Map.ofEntries(
                Map.entry("ReserveStock", inventory.reserveStock()),
                Map.entry("ReleaseStock", inventory.releaseStock()),
                Map.entry("RedeemCoupons", catalog.redeemCoupons()),
                Map.entry("ReleaseCoupons", catalog.releaseCoupons()),
                Map.entry("AuthorizePayment", payments.authorizePayment()),
                Map.entry("CapturePayment", payments.capturePayment()),
                Map.entry("VoidPayment", payments.voidPayment()),
                Map.entry("ConfirmOrder", orders.confirmOrder()),
                Map.entry("RejectOrder", orders.rejectOrder()),
                Map.entry("CancelUnpaidOrder", orders.cancelUnpaidOrder()),
                Map.entry("RequestAttention", orders.requestAttention()))));
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

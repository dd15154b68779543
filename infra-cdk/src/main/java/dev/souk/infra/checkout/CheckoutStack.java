package dev.souk.infra.checkout;

import dev.souk.infra.SoukStack;
import dev.souk.infra.catalog.CatalogStack;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.inventory.InventoryStack;
import dev.souk.infra.orders.OrdersStack;
import dev.souk.infra.payments.PaymentsStack;
import software.constructs.Construct;

/** The checkout: one state machine over the tasks of four domains. */
public final class CheckoutStack extends SoukStack {
    public CheckoutStack(
            Construct scope,
            Platform platform,
            CatalogStack catalog,
            InventoryStack inventory,
            PaymentsStack payments,
            OrdersStack orders) {
        super(scope, platform.deployment(), "checkout", "Souk: the checkout state machine");
        new CheckoutMachine(this, platform, CheckoutTasks.of(catalog, inventory, payments, orders));
        platform.alarms().topic().ifPresent(topic -> new AttentionNotice(this, platform, topic));
    }
}

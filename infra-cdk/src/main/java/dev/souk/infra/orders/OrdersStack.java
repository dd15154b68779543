package dev.souk.infra.orders;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The orders domain. */
public final class OrdersStack extends SoukStack {
    private final OrdersFunctions functions;

    public OrdersStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "orders", "Souk: orders, from acceptance to history");
        OrdersData data = new OrdersData(this, platform.deployment());
        functions = new OrdersFunctions(this, platform, data.table());
        new OrdersListeners(this, platform, data.table());
    }

    /** Answers the requests of orders' OpenAPI document. */
    public DomainFunction http() {
        return functions.http();
    }

    /** The checkout's task ConfirmOrder. */
    public DomainFunction confirmOrder() {
        return functions.confirmOrder();
    }

    /** The checkout's task RejectOrder. */
    public DomainFunction rejectOrder() {
        return functions.rejectOrder();
    }

    /** The checkout's task CancelUnpaidOrder. */
    public DomainFunction cancelUnpaidOrder() {
        return functions.cancelUnpaidOrder();
    }

    /** The checkout's task RequestAttention. */
    public DomainFunction requestAttention() {
        return functions.requestAttention();
    }
}

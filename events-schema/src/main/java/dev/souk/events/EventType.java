package dev.souk.events;

import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.CustomerRegistered;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.events.cart.CartAbandoned;
import dev.souk.events.cart.CartItemAdded;
import dev.souk.events.cart.CartItemRemoved;
import dev.souk.events.cart.CartQuoted;
import dev.souk.events.cart.CartsMerged;
import dev.souk.events.catalog.CouponRedeemed;
import dev.souk.events.catalog.CouponReleased;
import dev.souk.events.catalog.PriceChanged;
import dev.souk.events.catalog.ProductPublished;
import dev.souk.events.catalog.ProductUnpublished;
import dev.souk.events.catalog.ProductUpdated;
import dev.souk.events.catalog.PromotionActivated;
import dev.souk.events.catalog.PromotionEnded;
import dev.souk.events.inventory.AvailabilityChanged;
import dev.souk.events.inventory.BackInStock;
import dev.souk.events.inventory.StockAdjusted;
import dev.souk.events.inventory.StockCommitted;
import dev.souk.events.inventory.StockReceived;
import dev.souk.events.inventory.StockReservationExpired;
import dev.souk.events.inventory.StockReservationRejected;
import dev.souk.events.inventory.StockReservationReleased;
import dev.souk.events.inventory.StockReserved;
import dev.souk.events.inventory.StockRunningLow;
import dev.souk.events.orders.CheckoutNeedsAttention;
import dev.souk.events.orders.OrderCancelled;
import dev.souk.events.orders.OrderConfirmed;
import dev.souk.events.orders.OrderPlaced;
import dev.souk.events.orders.OrderRefunded;
import dev.souk.events.orders.OrderRejected;
import dev.souk.events.payments.PaymentAuthorized;
import dev.souk.events.payments.PaymentCaptured;
import dev.souk.events.payments.PaymentChallengeRequired;
import dev.souk.events.payments.PaymentDeclined;
import dev.souk.events.payments.PaymentDiscrepancyFound;
import dev.souk.events.payments.PaymentVoided;
import dev.souk.events.payments.RefundFailed;
import dev.souk.events.payments.RefundSucceeded;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every event that crosses a domain border, with the names it has on the bus.
 *
 * <p>The only place where those names exist: producers, rules and consumers all read them here.
 */
public enum EventType {
    PRODUCT_PUBLISHED("catalog", 1, ProductPublished.class),
    PRODUCT_UPDATED("catalog", 1, ProductUpdated.class),
    PRODUCT_UNPUBLISHED("catalog", 1, ProductUnpublished.class),
    PRICE_CHANGED("catalog", 1, PriceChanged.class),
    PROMOTION_ACTIVATED("catalog", 1, PromotionActivated.class),
    PROMOTION_ENDED("catalog", 1, PromotionEnded.class),
    COUPON_REDEEMED("catalog", 1, CouponRedeemed.class),
    COUPON_RELEASED("catalog", 1, CouponReleased.class),
    STOCK_RECEIVED("inventory", 1, StockReceived.class),
    STOCK_ADJUSTED("inventory", 1, StockAdjusted.class),
    STOCK_RESERVED("inventory", 1, StockReserved.class),
    STOCK_RESERVATION_REJECTED("inventory", 1, StockReservationRejected.class),
    STOCK_RESERVATION_RELEASED("inventory", 1, StockReservationReleased.class),
    STOCK_RESERVATION_EXPIRED("inventory", 1, StockReservationExpired.class),
    STOCK_COMMITTED("inventory", 1, StockCommitted.class),
    AVAILABILITY_CHANGED("inventory", 1, AvailabilityChanged.class),
    STOCK_RUNNING_LOW("inventory", 1, StockRunningLow.class),
    BACK_IN_STOCK("inventory", 1, BackInStock.class),
    CUSTOMER_REGISTERED("accounts", 1, CustomerRegistered.class),
    GUEST_LINKED_TO_CUSTOMER("accounts", 1, GuestLinkedToCustomer.class),
    CUSTOMER_ERASED("accounts", 1, CustomerErased.class),
    CART_ITEM_ADDED("cart", 1, CartItemAdded.class),
    CART_ITEM_REMOVED("cart", 1, CartItemRemoved.class),
    CARTS_MERGED("cart", 1, CartsMerged.class),
    CART_QUOTED("cart", 1, CartQuoted.class),
    CART_ABANDONED("cart", 1, CartAbandoned.class),
    ORDER_PLACED("orders", 1, OrderPlaced.class),
    ORDER_CONFIRMED("orders", 1, OrderConfirmed.class),
    ORDER_REJECTED("orders", 1, OrderRejected.class),
    ORDER_CANCELLED("orders", 1, OrderCancelled.class),
    ORDER_REFUNDED("orders", 1, OrderRefunded.class),
    CHECKOUT_NEEDS_ATTENTION("orders", 1, CheckoutNeedsAttention.class),
    PAYMENT_AUTHORIZED("payments", 1, PaymentAuthorized.class),
    PAYMENT_DECLINED("payments", 1, PaymentDeclined.class),
    PAYMENT_CHALLENGE_REQUIRED("payments", 1, PaymentChallengeRequired.class),
    PAYMENT_CAPTURED("payments", 1, PaymentCaptured.class),
    PAYMENT_VOIDED("payments", 1, PaymentVoided.class),
    REFUND_SUCCEEDED("payments", 1, RefundSucceeded.class),
    REFUND_FAILED("payments", 1, RefundFailed.class),
    PAYMENT_DISCREPANCY_FOUND("payments", 1, PaymentDiscrepancyFound.class);

    private static final Map<Class<?>, EventType> BY_CLASS =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.dataClass, Function.identity()));

    private final String domain;
    private final int schemaVersion;
    private final Class<? extends EventData> dataClass;

    EventType(String domain, int schemaVersion, Class<? extends EventData> dataClass) {
        this.domain = domain;
        this.schemaVersion = schemaVersion;
        this.dataClass = dataClass;
    }

    /**
     * The type of the facts that {@code dataClass} holds.
     *
     * @throws IllegalArgumentException when the class is no event's data
     */
    public static EventType of(Class<? extends EventData> dataClass) {
        EventType type = BY_CLASS.get(dataClass);
        if (type == null) {
            throw new IllegalArgumentException("expected the data of an event type, got %s".formatted(dataClass));
        }
        return type;
    }

    /** The type published under these two names, or nothing when Souk knows no such event. */
    public static Optional<EventType> of(String source, String detailType) {
        return Arrays.stream(values())
                .filter(type ->
                        type.source().equals(source) && type.detailType().equals(detailType))
                .findFirst();
    }

    /** The domain that publishes it, e.g. {@code orders}. */
    public String domain() {
        return domain;
    }

    /** The {@code source} on the bus, e.g. {@code souk.orders}. */
    public String source() {
        return "souk." + domain;
    }

    /** The {@code detail-type} on the bus, e.g. {@code OrderPlaced}. */
    public String detailType() {
        return dataClass.getSimpleName();
    }

    /** The version of the schema that is published today. */
    public int schemaVersion() {
        return schemaVersion;
    }

    /** The record that holds its data. */
    public Class<? extends EventData> dataClass() {
        return dataClass;
    }

    /** Where the class path holds the schema of its detail, e.g. {@code /events/orders/OrderPlaced/v1.schema.json}. */
    public String schemaResource() {
        return resource("schema");
    }

    /** Where the class path holds an example of its detail. */
    public String exampleResource() {
        return resource("example");
    }

    private String resource(String kind) {
        return "/events/%s/%s/v%d.%s.json".formatted(domain, detailType(), schemaVersion, kind);
    }
}

package dev.souk.orders.domain;

/** Why a checkout ended without a sale. */
public enum RejectionReason {
    OUT_OF_STOCK,
    PAYMENT_DECLINED,
    INVENTORY_UNAVAILABLE,
    PAYMENT_UNAVAILABLE,
    CONFIRMATION_FAILED,
    COUPON_REFUSED
}

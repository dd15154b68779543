package dev.souk.catalog.domain.promotion;

/** Why an order does not get a coupon. */
public enum RefusalReason {
    /** There is no such coupon, or what goes by this code is not entered. */
    UNKNOWN,
    /** Staff ended it. */
    ENDED,
    NOT_YET,
    EXPIRED,
    /** As many orders hold it as may. */
    LIMIT_REACHED,
    /** As many orders of this customer hold it as may. */
    CUSTOMER_LIMIT_REACHED,
    /** The order was given up before it asked. */
    RELEASED
}

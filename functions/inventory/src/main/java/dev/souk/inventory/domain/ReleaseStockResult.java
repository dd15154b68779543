package dev.souk.inventory.domain;

/** What a release finds; found again, it is the same. */
public enum ReleaseStockResult {
    /** The units went back. */
    RELEASED,
    /** Nothing was set aside, and nothing ever will be for this order. */
    NOTHING_HELD,
    /** The order was confirmed, its units are sold: there is nothing to give back any more. */
    ALREADY_COMMITTED
}

package dev.souk.inventory.domain;

/** Why the books are put right. */
public enum AdjustmentReason {
    /** A count of the shelf said otherwise. */
    STOCKTAKE,
    DAMAGED,
    LOST,
    FOUND,
    /** A customer sent it back. */
    RETURNED,
    EXPIRED
}

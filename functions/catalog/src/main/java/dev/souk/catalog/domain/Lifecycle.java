package dev.souk.catalog.domain;

/** Where a product stands between being written and being sold. */
public enum Lifecycle {
    /** Staff are still writing it; nobody else sees it. */
    DRAFT,
    /** In the catalogue. */
    PUBLISHED,
    /** Taken out of the catalogue; it may come back. */
    UNPUBLISHED;

    /** Whether a product may be created in this state: what was never shown cannot be withdrawn. */
    public boolean mayBegin() {
        return this != UNPUBLISHED;
    }

    /** Whether a product may pass from this state to the next one; staying is always possible. */
    public boolean mayBecome(Lifecycle next) {
        return switch (this) {
            case DRAFT -> next != UNPUBLISHED;
            case PUBLISHED, UNPUBLISHED -> next != DRAFT;
        };
    }
}

package dev.souk.payments.application;

/** Counts what a comparison of the books finds. */
public interface ReconciliationCounts {

    /** Our books, or the provider's, were brought to where the other's answer proves that they belong. */
    void repaired();

    /** The books differ, and nobody may mend that without thinking: calls a person. */
    void differs();
}

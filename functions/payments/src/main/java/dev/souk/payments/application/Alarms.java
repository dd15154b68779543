package dev.souk.payments.application;

/** Calls a person. */
@FunctionalInterface
public interface Alarms {

    /** The provider says it did something else than it was asked to do. */
    void providerDisagrees();
}

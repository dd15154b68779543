package dev.souk.payments.application;

/** Counts how doubts end. */
public interface DoubtCounts {

    /** The provider held money that nobody wanted any more, and has let it go. */
    void released();

    /** The provider never heard of the step. */
    void neverHeardOf();

    /** The provider did not answer for days, or would not let go: calls a person. */
    void givenUp();
}

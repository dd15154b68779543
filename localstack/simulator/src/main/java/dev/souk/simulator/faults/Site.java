package dev.souk.simulator.faults;

/**
 * One moment of a run at which something can go wrong, e.g. the third write of one function.
 *
 * @param where function and operation, e.g. {@code payments-capture-payment/putItem}
 * @param ordinal counts from 1 per {@code where}
 */
public record Site(Place place, String where, int ordinal) {
    @Override
    public String toString() {
        return where + "#" + ordinal;
    }
}

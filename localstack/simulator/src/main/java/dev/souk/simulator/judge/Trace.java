package dev.souk.simulator.judge;

import dev.souk.simulator.faults.Faults;
import dev.souk.simulator.stack.SimulatedStack;

/** The fingerprint of a run: every change of every table in order, every site passed, every fault, and how many steps it took. */
public final class Trace {
    private Trace() {}

    public static long hash(SimulatedStack stack, Faults faults, long steps) {
        long hash = steps;
        hash = 31 * hash + faults.sites().toString().hashCode();
        hash = 31 * hash + faults.fired().toString().hashCode();
        hash = 31 * hash + stack.changes().hashCode();
        return hash;
    }
}

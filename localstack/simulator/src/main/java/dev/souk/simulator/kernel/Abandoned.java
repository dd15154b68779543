package dev.souk.simulator.kernel;

/** Ends a task whose simulation is over. An error, so that the code under simulation does not catch it. */
public final class Abandoned extends Error {
    Abandoned() {
        super("the simulation is over", null, false, false);
    }
}

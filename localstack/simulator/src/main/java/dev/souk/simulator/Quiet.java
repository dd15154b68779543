package dev.souk.simulator;

import java.util.logging.LogManager;

/** The runtime's services log what goes wrong; in a simulation everything does, and nobody reads it. */
final class Quiet {
    private Quiet() {}

    static void logs() {
        LogManager.getLogManager().reset();
    }
}

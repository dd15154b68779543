package dev.souk.simulator;

import org.slf4j.Logger;
import org.slf4j.event.Level;
import software.amazon.lambda.powertools.logging.internal.LoggingManager;

/** The logging behind Powertools, found by {@link java.util.ServiceLoader}: without one it complains that there is none. */
public final class SilentLogging implements LoggingManager {
    @Override
    public void setLogLevel(Level level) {
        // There is no log.
    }

    @Override
    public Level getLogLevel(Logger logger) {
        return Level.ERROR;
    }
}

package dev.souk.lambda;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What the code of a function takes from outside, besides its environment: AWS, time, ids, chance and waiting. On Lambda it
 * is {@link AwsPlatform}; a simulation binds one of its own around the making of a handler and around each invocation.
 */
public interface Platform {

    /** Clients that act for the function of this environment. */
    AwsClients clients(Environment environment);

    Clock clock();

    /** A fresh id that sorts by the time it was made: version 7 of RFC 9562. */
    UUID timeOrderedId();

    /** A fresh id that tells nothing and cannot be guessed: version 4 of RFC 9562. */
    UUID randomId();

    /** Chance for pauses and picks, never for secrets. */
    RandomGenerator random();

    /**
     * Holds the calling thread up.
     *
     * @throws IllegalStateException when the thread is interrupted meanwhile
     */
    void pause(Duration duration);

    /** The platform of the running code. */
    static Platform current() {
        return PlatformScope.CURRENT.isBound() ? PlatformScope.CURRENT.get() : AwsPlatform.INSTANCE;
    }

    /** Does the work on this platform. */
    default <R> R call(Supplier<R> work) {
        return ScopedValue.where(PlatformScope.CURRENT, this).<R, RuntimeException>call(work::get);
    }
}

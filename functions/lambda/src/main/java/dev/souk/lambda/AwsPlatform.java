package dev.souk.lambda;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** The platform that functions are written for: AWS through its SDK, and the machine's own clock. */
final class AwsPlatform implements Platform {
    static final Platform INSTANCE = new AwsPlatform();

    private AwsPlatform() {}

    @Override
    public AwsClients clients(Environment environment) {
        return new SdkClients(environment);
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public UUID timeOrderedId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    @Override
    public UUID randomId() {
        return UuidCreator.getRandomBased();
    }

    @Override
    public RandomGenerator random() {
        return ThreadLocalRandom.current();
    }

    @Override
    public void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + duration, e);
        }
    }
}

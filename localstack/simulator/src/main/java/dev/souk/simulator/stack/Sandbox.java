package dev.souk.simulator.stack;

import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Platform;
import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.Faults;
import dev.souk.simulator.kernel.Kernel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One process of a function, and the platform that the function's code finds itself on. It serves one invocation at a time;
 * every call it makes is a moment at which others may run, the process may die or its time may run out.
 */
final class Sandbox implements Platform, PortCalls {
    /** A call takes 1 to this many virtual milliseconds each way, so that no order of two calls is for granted. */
    private static final int SLOWEST_MILLIS = 12;

    private static final Duration SLOW = Duration.ofSeconds(9);

    private final String function;
    private final Kernel kernel;
    private final Faults faults;
    private final Effects effects;
    private final RandomGenerator random;
    private final Clock clock;
    private final Services services;
    private Instant deadline = Instant.MAX;

    /** @param skew how wrong this process's clock is */
    Sandbox(
            FunctionSpec function,
            Kernel kernel,
            Faults faults,
            Services services,
            RandomGenerator random,
            Duration skew) {
        this.function = function.name();
        this.kernel = kernel;
        this.faults = faults;
        this.services = services;
        this.random = random;
        this.effects = new Effects(kernel, services.staleReads());
        this.clock = Clock.offset(kernel.clock(), skew);
    }

    /** From now on an invocation runs that must end by then. */
    void begin(Instant deadline) {
        this.deadline = deadline;
    }

    int remainingMillis() {
        return (int) Math.max(0, Duration.between(kernel.now(), deadline).toMillis());
    }

    @Override
    public Object call(String service, String operation, SdkRequest request, Effect effect) {
        Call call = new Call(Call.placeOf(service, operation), operation, request, effect);
        Fault fault = call.place() == null ? null : faults.pass(call.place(), function + '/' + operation);
        if (fault == Fault.SLOW) {
            wait(SLOW);
        }
        travel();
        if (fault == Fault.CRASH_BEFORE) {
            throw Crashed.killed();
        }
        Object answer = effects.take(call, fault);
        travel();
        if (fault == Fault.CRASH_AFTER) {
            throw Crashed.killed();
        }
        return answer;
    }

    private void travel() {
        wait(Duration.ofMillis(1 + random.nextInt(SLOWEST_MILLIS)));
    }

    /** Lets time pass, and ends the process when that was too much for the invocation. */
    private void wait(Duration duration) {
        Instant now = kernel.now();
        if (now.plus(duration).isAfter(deadline)) {
            kernel.sleep(Duration.between(now, deadline));
            throw Crashed.timedOut();
        }
        kernel.sleep(duration);
    }

    @Override
    public AwsClients clients(Environment environment) {
        return services.through(this);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    /** As version 7 of RFC 9562 has it: 48 bits of time in milliseconds, the rest drawn. */
    @Override
    public UUID timeOrderedId() {
        long high = (clock.millis() << 16) | 0x7000L | random.nextInt(1 << 12);
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }

    @Override
    public UUID randomId() {
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(high, 0x8000000000000000L | (random.nextLong() >>> 2));
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public void pause(Duration duration) {
        wait(duration);
    }
}

package dev.souk.infra.construct;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.constructs.Construct;

/**
 * Calls a function again and again.
 *
 * <p>A call that fails is tried once more and then goes to the dead letters, which ring; its work is not lost, as the next
 * call finds what was left undone.
 */
public final class Timer extends Construct {
    private static final int RETRIES = 1;
    /** EventBridge knows no shorter one. */
    private static final Duration SHORTEST_AGE = Duration.minutes(1);

    private Timer(Platform platform, DomainFunction function, Duration period, String name) {
        super(function, "Timer");
        Rule.Builder.create(this, "Rule")
                .ruleName(platform.deployment().name(name))
                .schedule(Schedule.rate(period))
                .targets(List.of(LambdaFunction.Builder.create(function.live())
                        .deadLetterQueue(new DeadLetters(this, platform, name).queue())
                        .retryAttempts(RETRIES)
                        .maxEventAge(SHORTEST_AGE)
                        .build()))
                .build();
    }

    /** Calls the function whenever the period has passed, under a rule of the function's name. */
    public static void every(Duration period, Platform platform, DomainFunction function) {
        new Timer(platform, function, period, function.name());
    }

    /** The same for a function that hears of other things as well: rule and dead letters have a name of their own. */
    static void every(Duration period, Platform platform, DomainFunction function, String suffix) {
        new Timer(platform, function, period, function.name() + "-" + suffix);
    }
}

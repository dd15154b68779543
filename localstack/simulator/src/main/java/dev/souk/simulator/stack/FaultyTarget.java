package dev.souk.simulator.stack;

import dev.souk.localstack.eventbridge.EventRule;
import dev.souk.localstack.eventbridge.EventTarget;
import dev.souk.localstack.eventbridge.RuleTarget;
import dev.souk.localstack.iam.Authorization;
import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.Faults;
import dev.souk.simulator.faults.Place;
import dev.souk.simulator.kernel.Kernel;
import java.time.Duration;

/** A target of rules that the bus reaches at least once and in no order. */
record FaultyTarget(EventTarget target, Kernel kernel, Faults faults) implements EventTarget {
    private static final Duration LATE = Duration.ofSeconds(45);

    @Override
    public boolean takes(String arn) {
        return target.takes(arn);
    }

    @Override
    public void authorize(Authorization authorization, EventRule rule, RuleTarget ruleTarget) {
        target.authorize(authorization, rule, ruleTarget);
    }

    @Override
    public void deliver(String arn, String input) {
        Fault fault = faults.pass(Place.DELIVERY, "bus/" + arn.substring(arn.lastIndexOf(':') + 1));
        if (fault == Fault.DELIVERED_LATE) {
            kernel.sleep(LATE);
        }
        target.deliver(arn, input);
        if (fault == Fault.DELIVERED_TWICE) {
            target.deliver(arn, input);
        }
    }
}

package dev.souk.localstack.eventbridge;

import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.Place;
import dev.souk.localstack.iam.Authorization;

/** A kind of target that a bus reaches at least once and in no order. */
public record FaultyTarget(EventTarget kind, FaultInjection faults) implements EventTarget {

    @Override
    public boolean takes(String arn) {
        return kind.takes(arn);
    }

    @Override
    public void authorize(Authorization authorization, EventRule rule, RuleTarget target) {
        kind.authorize(authorization, rule, target);
    }

    /** A late delivery is pending meanwhile. */
    @Override
    public void deliver(String arn, String input) {
        Fault fault = faults.at(Place.DELIVERY, arn);
        if (fault == Fault.DELIVERED_LATE) {
            faults.late();
        } else if (fault == Fault.DELIVERED_TWICE) {
            kind.deliver(arn, input);
        }
        kind.deliver(arn, input);
    }
}

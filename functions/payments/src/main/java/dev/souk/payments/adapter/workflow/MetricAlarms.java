package dev.souk.payments.adapter.workflow;

import dev.souk.lambda.Observation;
import dev.souk.payments.application.Alarms;

/** Alarms by way of a CloudWatch metric of the running invocation, which an alarm watches. */
public final class MetricAlarms implements Alarms {

    @Override
    public void providerDisagrees() {
        Observation.count("PaymentProviderDisagreements");
    }

    /** The provider is down, and left alone for a while. */
    public void providerDegraded() {
        Observation.count("PaymentProviderDegraded");
    }
}

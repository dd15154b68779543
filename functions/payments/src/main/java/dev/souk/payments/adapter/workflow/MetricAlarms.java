package dev.souk.payments.adapter.workflow;

import dev.souk.lambda.Observation;
import dev.souk.payments.application.Alarms;
import dev.souk.payments.application.DoubtCounts;
import dev.souk.payments.application.ReconciliationCounts;

/** Alarms and counts by way of CloudWatch metrics of the running invocation; alarms watch those that call a person. */
public final class MetricAlarms implements Alarms, DoubtCounts, ReconciliationCounts {

    @Override
    public void providerDisagrees() {
        Observation.count("PaymentProviderDisagreements");
    }

    /** The provider is down, and left alone for a while. */
    public void providerDegraded() {
        Observation.count("PaymentProviderDegraded");
    }

    @Override
    public void released() {
        Observation.count("PaymentDoubtsReleased");
    }

    @Override
    public void neverHeardOf() {
        Observation.count("PaymentDoubtsNeverHeardOf");
    }

    @Override
    public void givenUp() {
        Observation.count("PaymentDoubtsGivenUp");
    }

    @Override
    public void repaired() {
        Observation.count("PaymentsReconciled");
    }

    @Override
    public void differs() {
        Observation.count("PaymentDiscrepancies");
    }
}

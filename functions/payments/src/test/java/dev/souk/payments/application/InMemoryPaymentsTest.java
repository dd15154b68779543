package dev.souk.payments.application;

import dev.souk.payments.InMemoryPayments;

class InMemoryPaymentsTest extends PaymentsContract {
    @Override
    protected Payments empty() {
        return new InMemoryPayments();
    }
}

package dev.souk.payments.application;

import dev.souk.payments.InMemoryPayments;

class InMemoryReconciliationsTest extends ReconciliationsContract {
    @Override
    protected Stores empty() {
        var both = new InMemoryPayments();
        return new Stores(both, both);
    }
}

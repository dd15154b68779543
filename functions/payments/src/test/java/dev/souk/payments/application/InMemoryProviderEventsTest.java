package dev.souk.payments.application;

import dev.souk.payments.InMemoryProviderEvents;

class InMemoryProviderEventsTest extends ProviderEventsContract {
    @Override
    protected ProviderEvents empty() {
        return new InMemoryProviderEvents();
    }
}

package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryInterventions;

class InMemoryInterventionsTest extends InterventionsContract {
    private final InMemoryInterventions interventions = new InMemoryInterventions();

    @Override
    protected Interventions interventions() {
        return interventions;
    }
}

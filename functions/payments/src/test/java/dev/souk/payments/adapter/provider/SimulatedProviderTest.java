package dev.souk.payments.adapter.provider;

import static dev.souk.payments.PaymentsFixture.CLOCK;

import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.application.PaymentProvider;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

class SimulatedProviderTest extends SimulatedProviderContract {
    @Override
    protected PaymentProvider fresh(List<Duration> pauses) {
        return new SimulatedProvider(new InMemoryProviderLedger(), pauses::add, CLOCK, UUID::randomUUID);
    }
}

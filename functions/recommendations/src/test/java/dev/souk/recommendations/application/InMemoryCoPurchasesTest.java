package dev.souk.recommendations.application;

import static dev.souk.recommendations.RecommendationsFixture.DECAY;

import dev.souk.recommendations.InMemoryCoPurchases;
import java.time.Clock;

class InMemoryCoPurchasesTest extends CoPurchasesContract {
    @Override
    protected CoPurchases empty(Clock clock) {
        return new InMemoryCoPurchases(DECAY, clock);
    }
}

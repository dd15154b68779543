package dev.souk.payments.application;

import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import java.util.Optional;

/** Payment intents and their journal. Every change announces what it says as a fact. */
public interface Payments {

    /** The intent as of the last finished write. */
    Optional<PaymentIntent> find(OrderId order);

    /** Remembers for good that the order was called off; once is enough. */
    void callOff(OrderId order);

    /** True when the order was called off. */
    boolean isCalledOff(OrderId order);

    /** Stores a change to the version before it, with its journal entries and doubts; all of it or nothing. */
    StoreResult store(IntentChange change);
}

package dev.souk.inventory.application;

import dev.souk.inventory.application.Tellings.Outlook;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.Telling;
import dev.souk.lambda.retry.Backoff;
import java.util.Optional;

/**
 * Tells when a product crosses a border between in stock, low and out. It looks at the stock as it is and not at the change that
 * called it, so that changes which come twice, late or in another order tell nothing wrong.
 */
public final class TellAvailability {
    /** Only another look at the same product can come in between. */
    static final int MAX_ATTEMPTS = 5;

    private final Tellings tellings;

    public TellAvailability(Tellings tellings) {
        this.tellings = tellings;
    }

    /** @throws IllegalStateException when others were faster each time; the change has to be delivered again */
    public void handle(Sku sku) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Outlook seen = tellings.look(sku);
            Optional<Telling> telling = seen.telling();
            if (telling.isEmpty() || tellings.tell(seen, telling.get())) {
                return;
            }
        }
        throw new IllegalStateException("the availability of %s must be told in %d attempts, each was overtaken"
                .formatted(sku.value(), MAX_ATTEMPTS));
    }
}

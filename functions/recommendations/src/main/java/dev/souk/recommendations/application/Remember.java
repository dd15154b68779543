package dev.souk.recommendations.application;

import dev.souk.lambda.retry.Backoff;
import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Shopper;
import java.util.List;
import java.util.function.UnaryOperator;

/** A shopper did something, or wants to be forgotten. Told twice, or out of order, it ends the same. */
public final class Remember {
    /** Only actions of one shopper at once meet here. */
    private static final int MAX_ATTEMPTS = 10;

    private final Histories histories;

    public Remember(Histories histories) {
        this.histories = histories;
    }

    public void handle(Shopper shopper, List<Action> actions) {
        change(shopper, history -> history.with(actions));
    }

    /** Forgets what there is, and remembers nothing from then on. */
    public void forget(Shopper shopper) {
        change(shopper, History::forgotten);
    }

    /** What a guest did becomes the customer's; the guest's own history ends with that. */
    public void hand(Shopper guest, Shopper customer) {
        handle(customer, histories.of(guest).actions());
        forget(guest);
    }

    private void change(Shopper shopper, UnaryOperator<History> change) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            History before = histories.of(shopper);
            History after = change.apply(before);
            if (after.equals(before) || histories.keep(after)) {
                return;
            }
        }
        throw new IllegalStateException("a history kept changing while it was written");
    }
}

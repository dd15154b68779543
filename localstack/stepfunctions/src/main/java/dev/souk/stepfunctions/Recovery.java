package dev.souk.stepfunctions;

import dev.souk.stepfunctions.definition.Catcher;
import dev.souk.stepfunctions.definition.ErrorHandling;
import dev.souk.stepfunctions.definition.Retrier;
import dev.souk.stepfunctions.jsonata.QueryFailure;
import java.time.Duration;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Retry and Catch of one visit. Each retrier counts its own attempts. */
final class Recovery {
    private final Stay stay;
    private final ErrorHandling errors;
    private final IdentityHashMap<Retrier, Integer> attempts = new IdentityHashMap<>();
    private int retries;
    private Scheduler.Timer timer = Scheduler.Timer.NONE;

    Recovery(Stay stay, ErrorHandling errors) {
        this.stay = stay;
        this.errors = errors;
    }

    /** Tries again later if a retrier allows it, else leaves by a catcher, else fails the flow. */
    void handle(Visit visit, ErrorOutput error) {
        Retrier retrier = errors.retriers().stream()
                .filter(candidate -> candidate.handles(error.name()))
                .findFirst()
                .orElse(null);
        if (retrier != null && attempts.getOrDefault(retrier, 0) < retrier.maxAttempts()) {
            retry(visit, retrier);
        } else {
            catchOrFail(error);
        }
    }

    private void retry(Visit visit, Retrier retrier) {
        int attempt = attempts.merge(retrier, 1, Integer::sum);
        stay.retryCount(++retries);
        Duration delay = retrier.delayBefore(attempt, stay.engine().random());
        timer = stay.engine().scheduler().after(delay, () -> stay.flow().step(visit, visit::start));
    }

    private void catchOrFail(ErrorOutput error) {
        Catcher catcher = errors.catchers().stream()
                .filter(candidate -> candidate.handles(error.name()))
                .findFirst()
                .orElse(null);
        if (catcher == null) {
            stay.flow().fail(error);
        } else {
            leaveBy(catcher, error);
        }
    }

    private void leaveBy(Catcher catcher, ErrorOutput error) {
        @Nullable ErrorOutput failure = null;
        try {
            stay.leave(catcher.effects(), error.json(), stay.errorScope(error), catcher.next());
        } catch (QueryFailure e) {
            failure = stay.flow().evaluationFailed(stay.name(), e);
        } catch (StateFailure e) {
            failure = e.error();
        }
        if (failure != null) {
            // an error while catching is not caught again
            stay.flow().fail(failure);
        }
    }

    /** Forgets what was tried, as a redrive does. */
    void reset() {
        attempts.clear();
        retries = 0;
        stay.retryCount(0);
    }

    void cancel() {
        timer.cancel();
    }
}

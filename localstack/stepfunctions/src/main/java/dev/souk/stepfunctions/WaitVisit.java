package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.jsonata.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Waits; a redriven one waits until the moment that was set on entering. */
final class WaitVisit implements Visit {
    private final Stay stay;
    private final State.Wait state;
    private Scheduler.Timer timer = Scheduler.Timer.NONE;

    WaitVisit(Stay stay, State.Wait state) {
        this.stay = stay;
        this.state = state;
    }

    @Override
    public Stay stay() {
        return stay;
    }

    @Override
    public void start() {
        Duration rest = Duration.between(stay.execution().now(), until(stay.scope()));
        if (rest.isPositive()) {
            timer = stay.engine().scheduler().after(rest, () -> stay.flow().step(this, this::done));
        } else {
            done();
        }
    }

    private void done() {
        stay.leave(state.effects(), stay.input(), stay.scope(), state.next());
    }

    private Instant until(Scope scope) {
        Long seconds = stay.seconds("Seconds", state.seconds(), scope);
        if (seconds != null) {
            return stay.enteredAt().plusSeconds(seconds);
        }
        JsonNode timestamp = stay.evaluate(state.timestamp(), stay.input(), scope);
        try {
            return OffsetDateTime.parse(timestamp.asText()).toInstant();
        } catch (DateTimeParseException _) {
            throw new StateFailure(
                    ErrorNames.QUERY_EVALUATION,
                    "The field 'Timestamp' has to be an RFC 3339 timestamp, got " + timestamp);
        }
    }

    @Override
    public void cancel() {
        timer.cancel();
    }
}

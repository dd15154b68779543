package dev.souk.orders.adapter.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.souk.events.Require;
import dev.souk.orders.domain.Intervention.Reason;

/** What staff ask for about a parked checkout. Whether it is a dry run is said and never guessed. */
record InterventionJson(boolean dryRun, ReasonJson reason) {
    InterventionJson {
        Require.present("reason", reason);
    }

    record ReasonJson(Reason reason) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ReasonJson of(String text) {
            return new ReasonJson(new Reason(text));
        }
    }
}

package dev.souk.accounts.adapter.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.souk.accounts.domain.ConsentChange;
import dev.souk.accounts.domain.Consents;
import dev.souk.accounts.domain.Purpose;
import dev.souk.lambda.http.HttpReply;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Consents as their customer reads them: every purpose there is. */
record ConsentsJson(List<ConsentJson> consents) {

    static ConsentsJson of(Consents consents) {
        return new ConsentsJson(Arrays.stream(Purpose.values())
                .map(purpose -> consents.latest(purpose)
                        .map(ConsentJson::of)
                        .orElseGet(() -> new ConsentJson(purpose.label(), false, null)))
                .toList());
    }

    static HttpReply reply(Consents consents) {
        return HttpReply.json(200, of(consents)).withETag(consents.version());
    }

    /** One consent, or one change of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConsentJson(
            String purpose, boolean granted, @Nullable Instant changedAt) {
        static ConsentJson of(ConsentChange change) {
            return new ConsentJson(change.purpose().label(), change.granted(), change.at());
        }
    }

    /** The body of a change: all that is granted from now on. */
    record Body(List<PurposeJson> granted) {
        Body {
            if (granted == null) {
                throw new IllegalArgumentException("granted is missing");
            }
            if (granted.contains(null) || Set.copyOf(granted).size() < granted.size()) {
                throw new IllegalArgumentException("granted names each purpose once");
            }
        }

        Set<Purpose> purposes() {
            return granted.stream().map(PurposeJson::purpose).collect(Collectors.toSet());
        }
    }

    /** A purpose by its name; a wrong one is pointed at. */
    record PurposeJson(Purpose purpose) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PurposeJson of(String label) {
            return new PurposeJson(Purpose.named(label)
                    .orElseThrow(() -> new IllegalArgumentException("expected one of %s"
                            .formatted(Arrays.stream(Purpose.values())
                                    .map(Purpose::label)
                                    .toList()))));
        }
    }
}

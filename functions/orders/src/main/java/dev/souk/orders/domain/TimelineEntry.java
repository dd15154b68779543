package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the way of an order, as its owner may see it, or as staff may.
 *
 * @param eventId identity of the fact, the same however often it is delivered
 * @param source the domain that says so, e.g. {@code souk.payments}
 * @param type the event's name, e.g. {@code PaymentAuthorized}
 */
public record TimelineEntry(String eventId, Instant at, String source, String type, Shown shown) {

    /**
     * The few particulars an owner may see: no references of providers, no causes of our failures.
     *
     * @param operator the member of staff who did it; never there in what is kept or an owner sees
     */
    public record Shown(
            @Nullable Money amount,
            @Nullable String reason,
            List<String> missing,
            @Nullable String url,
            @Nullable String operator) {
        public Shown {
            missing = List.copyOf(missing);
        }

        public static Shown nothing() {
            return new Shown(null, null, List.of(), null, null);
        }

        public static Shown amount(Money amount) {
            return new Shown(amount, null, List.of(), null, null);
        }

        public static Shown reason(String reason) {
            return new Shown(null, reason, List.of(), null, null);
        }

        public static Shown missing(List<String> skus) {
            return new Shown(null, null, skus, null, null);
        }

        /** These particulars and where the owner has something to do. */
        public Shown at(String where) {
            return new Shown(amount, reason, missing, where, operator);
        }

        /** These particulars and a reason. */
        public Shown because(String why) {
            return new Shown(amount, why, missing, url, operator);
        }

        /** These particulars and who of the staff it was. */
        public Shown by(String who) {
            return new Shown(amount, reason, missing, url, who);
        }
    }
}

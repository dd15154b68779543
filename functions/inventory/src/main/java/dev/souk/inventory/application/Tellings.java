package dev.souk.inventory.application;

import dev.souk.inventory.domain.Availability;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.Telling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the other domains were told of each product's availability, beside the stock that it follows from. */
public interface Tellings {

    /** How much there is of a product and what was told of it, as of the last finished writes. */
    Outlook look(Sku sku);

    /**
     * Tells it, unless something was told since the look.
     *
     * @return false when something was told
     */
    boolean tell(Outlook seen, Telling telling);

    /**
     * A product's stock, and the last word on it.
     *
     * @param available units that can still be promised
     * @param version counts the changes of its stock
     * @param told null when nothing was told yet
     */
    record Outlook(
            Sku sku, long available, long version, @Nullable Told told) {
        /** What to tell; empty when the last word still holds. */
        Optional<Telling> telling() {
            Availability now = Availability.of(available);
            Availability before = told == null ? null : told.availability();
            if (now == before) {
                return Optional.empty();
            }
            // Above what was told even if stock should ever count from less again: listeners drop what is older.
            long next = Math.max(version, (told == null ? 0 : told.version()) + 1);
            return Optional.of(new Telling(sku, now, before, available, next));
        }
    }

    /**
     * The last word on a product.
     *
     * @param version as it was told
     */
    record Told(Availability availability, long version) {}
}

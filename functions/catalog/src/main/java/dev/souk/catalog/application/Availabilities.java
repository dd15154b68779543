package dev.souk.catalog.application;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Sku;

/** What inventory says about products, kept also for a product that the catalogue does not know yet. */
public interface Availabilities {
    /**
     * Remembers the availability and shows it on the product's cards, unless something as new or newer is known.
     *
     * @param version of the stock that this is about; a higher one is newer
     * @return whether it was news
     */
    boolean record(Sku sku, Availability availability, long version);
}

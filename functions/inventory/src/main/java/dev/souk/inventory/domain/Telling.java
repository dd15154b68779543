package dev.souk.inventory.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the other domains are told of a product's availability.
 *
 * @param now what holds
 * @param before what they were told last; null for the first word on a product
 * @param available units that can still be promised
 * @param version of the product's stock, greater with every telling
 */
public record Telling(Sku sku, Availability now, @Nullable Availability before, long available, long version) {

    /** The first word counts as coming from nothing. */
    public Availability previous() {
        return before == null ? Availability.OUT : before;
    }

    /** Whether it tells anything that was not so. */
    public boolean isNews() {
        return now != previous();
    }

    /** Whether the units have become few, or none, that were not so before. */
    public boolean runsLow() {
        return isNews() && previous() == Availability.IN_STOCK;
    }

    /** Whether it was told to be sold out and can be bought again; a first receipt brings nothing back. */
    public boolean isBack() {
        return before == Availability.OUT && isNews();
    }
}

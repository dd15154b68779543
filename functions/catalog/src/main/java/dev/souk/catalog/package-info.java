/**
 * The catalog: which products there are, in which category, at what price, and whether they can be bought now.
 *
 * <p>Owns products and the read model for browsing them. Publishes ProductPublished and ProductUpdated; hears
 * AvailabilityChanged from inventory. Start reading at {@link dev.souk.catalog.CatalogModule}.
 */
@NullMarked
package dev.souk.catalog;

import org.jspecify.annotations.NullMarked;

package dev.souk.search.domain;

import dev.souk.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product, each part with the version of its source. A price, a withdrawal and new details are
 * versions of one product and are guarded apart, because the news of one may overtake the news of another.
 *
 * @param details what it is, null until the catalog has said so
 * @param price what one unit costs, null until the catalog has said so
 * @param listed whether shoppers may find it
 */
public record SearchDocument(
        Sku sku,
        @Nullable Known<Details> details,
        @Nullable Known<Money> price,
        Known<Boolean> listed,
        Known<Availability> availability) {

    /** A product of which nothing was heard yet. */
    public static SearchDocument unknown(Sku sku) {
        return new SearchDocument(sku, null, null, new Known<>(false, 0), new Known<>(Availability.OUT, 0));
    }

    /** The catalog published it, or changed what it says about it. */
    public SearchDocument described(Details said, Money cost, long version) {
        return new SearchDocument(
                sku,
                Known.latest(details, new Known<>(said, version)),
                Known.latest(price, new Known<>(cost, version)),
                Known.latest(listed, new Known<>(true, version)),
                availability);
    }

    /** The catalog withdrew it. */
    public SearchDocument withdrawn(long version) {
        return new SearchDocument(sku, details, price, Known.latest(listed, new Known<>(false, version)), availability);
    }

    /** It costs something else now. */
    public SearchDocument priced(Money cost, long version) {
        return new SearchDocument(sku, details, Known.latest(price, new Known<>(cost, version)), listed, availability);
    }

    /** Inventory says whether it can be bought. */
    public SearchDocument available(Availability said, long version) {
        return new SearchDocument(sku, details, price, listed, Known.latest(availability, new Known<>(said, version)));
    }

    /** The product as shoppers find it, empty while they may not or while too little is known. */
    public Optional<ListedProduct> listing() {
        return details == null || price == null || !listed.value()
                ? Optional.empty()
                : Optional.of(new ListedProduct(sku, details.value(), price.value(), availability.value()));
    }
}

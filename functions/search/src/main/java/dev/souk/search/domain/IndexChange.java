package dev.souk.search.domain;

import java.util.List;
import java.util.Set;

/**
 * What the index has to take in.
 *
 * @param listed products to be found from now on as they are here
 * @param gone products not to be found any more
 * @param replaced of these stretches nothing but {@code listed} may be left
 */
public record IndexChange(List<ListedProduct> listed, Set<Sku> gone, List<Stretch> replaced) {
    public IndexChange {
        listed = List.copyOf(listed);
        gone = Set.copyOf(gone);
        replaced = List.copyOf(replaced);
    }

    public boolean isEmpty() {
        return listed.isEmpty() && gone.isEmpty() && replaced.isEmpty();
    }
}

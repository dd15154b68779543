package dev.souk.catalog.application;

import dev.souk.catalog.domain.Category;
import java.util.Comparator;
import java.util.List;

/** Anyone asks which categories there are. */
public final class ListCategories {
    private final Storefront storefront;

    public ListCategories(Storefront storefront) {
        this.storefront = storefront;
    }

    /** Ordered by the name that shoppers read. */
    public List<Category> handle() {
        return storefront.categories().stream()
                .sorted(Comparator.comparing(Category::name))
                .toList();
    }
}

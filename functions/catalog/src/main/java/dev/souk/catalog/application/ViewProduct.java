package dev.souk.catalog.application;

import dev.souk.catalog.domain.FamilyMember;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.Variant;
import dev.souk.catalog.domain.ViewedProduct;
import java.util.List;
import java.util.Optional;

/** Anyone looks at one product and its variants. */
public final class ViewProduct {
    private final Storefront storefront;

    public ViewProduct(Storefront storefront) {
        this.storefront = storefront;
    }

    public Optional<ViewedProduct> handle(Sku sku) {
        return storefront.product(sku).map(listed -> new ViewedProduct(listed, variants(listed)));
    }

    private List<FamilyMember> variants(ListedProduct listed) {
        Variant variant = listed.product().details().traits().variant();
        return variant == null ? List.of() : storefront.family(variant.family());
    }
}

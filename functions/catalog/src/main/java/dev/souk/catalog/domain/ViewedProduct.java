package dev.souk.catalog.domain;

import java.util.List;

/**
 * A product with the variants of its family.
 *
 * @param variants itself among them; none when it stands alone
 */
public record ViewedProduct(ListedProduct listed, List<FamilyMember> variants) {
    public ViewedProduct {
        variants = List.copyOf(variants);
    }
}

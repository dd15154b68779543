package dev.souk.cart.application.promotion;

import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import java.util.Collection;
import java.util.List;

/** What the cart knows of the catalogue's promotions. */
public interface PromotionCopies {
    /** Those that hold without anybody entering them, whether their time has come or not; the latest may be missing for moments. */
    List<PromotionCopy> automatic();

    /** Those of the given codes that are known, ended ones among them. */
    List<PromotionCopy> find(Collection<PromotionCode> codes);

    /**
     * Keeps the copy unless one as new or newer is there.
     *
     * @return whether it was news
     */
    boolean keep(PromotionCopy copy);
}

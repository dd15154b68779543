package dev.souk.inventory.application;

import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import java.util.Optional;

/** The stock of each product. */
public interface Stock {

    /** Empty when nothing of the product has ever arrived. */
    Optional<StockItem> find(Sku sku);
}

package dev.souk.inventory.application;

import dev.souk.inventory.application.StockChange.Result;
import dev.souk.inventory.domain.Layout;
import dev.souk.inventory.domain.Sku;
import java.util.OptionalLong;

/** Lays a product's stock out over locations and buckets, so that many can buy it at once. */
public final class LayOutStock {
    private final StockChange change;

    public LayOutStock(Stock stock) {
        this.change = new StockChange(stock);
    }

    /**
     * @param basedOn the version that must stand, if any
     * @throws dev.souk.inventory.domain.TooManyParts when parts that still hold something for orders leave too little room
     */
    public Result handle(Sku sku, Layout layout, OptionalLong basedOn) {
        return change.handle(sku, basedOn, stock -> stock.spread(layout));
    }
}

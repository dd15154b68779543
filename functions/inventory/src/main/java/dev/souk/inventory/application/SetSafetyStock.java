package dev.souk.inventory.application;

import dev.souk.inventory.application.StockChange.Result;
import dev.souk.inventory.domain.Sku;
import java.util.OptionalLong;

/** Sets how many units of a product are not offered. */
public final class SetSafetyStock {
    private final StockChange change;

    public SetSafetyStock(Stock stock) {
        this.change = new StockChange(stock);
    }

    /**
     * @param location where they lie
     * @param basedOn the version that must stand, if any
     */
    public Result handle(Sku sku, String location, long units, OptionalLong basedOn) {
        return change.handle(sku, basedOn, stock -> stock.keepBack(location, units));
    }
}

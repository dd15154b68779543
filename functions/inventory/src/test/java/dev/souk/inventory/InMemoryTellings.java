package dev.souk.inventory;

import dev.souk.inventory.application.Stock;
import dev.souk.inventory.application.Tellings;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockParts;
import dev.souk.inventory.domain.Telling;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What was told, in a map. */
public final class InMemoryTellings implements Tellings {
    private final Stock stock;
    private final Map<Sku, Told> told = new HashMap<>();

    public InMemoryTellings(Stock stock) {
        this.stock = stock;
    }

    @Override
    public synchronized Outlook look(Sku sku) {
        StockParts item = stock.find(sku);
        return new Outlook(sku, item.available(), item.version(), told.get(sku));
    }

    @Override
    public synchronized boolean tell(Outlook seen, Telling telling) {
        if (!Objects.equals(told.get(seen.sku()), seen.told())) {
            return false;
        }
        told.put(seen.sku(), new Told(telling.now(), telling.version()));
        return true;
    }
}

package dev.souk.events.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;
import java.time.Instant;

/**
 * A product costs something else from now on.
 *
 * @param sku the product's stock keeping unit
 * @param oldPrice what one unit cost before, VAT included
 * @param newPrice what one unit costs now, VAT included
 * @param effectiveFrom since when it does
 */
public record PriceChanged(
        String sku,
        MoneyAmount oldPrice,
        MoneyAmount newPrice,
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant effectiveFrom)
        implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public PriceChanged {
        Require.text("sku", sku);
        Require.present("oldPrice", oldPrice);
        Require.present("newPrice", newPrice);
        Require.present("effectiveFrom", effectiveFrom);
    }
}

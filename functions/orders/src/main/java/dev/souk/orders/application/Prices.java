package dev.souk.orders.application;

import dev.souk.kernel.Money;
import java.util.Collection;
import java.util.Map;

/**
 * What products cost now, as far as orders have heard. A change of an older version of a product never undoes one of a
 * newer version.
 */
public interface Prices {

    /** A product is offered at a price. */
    void offered(String sku, Money price, long version);

    /** A product costs something else; whether it is offered stays as it was. */
    void changed(String sku, Money price, long version);

    /** A product is not offered any more. */
    void withdrawn(String sku, long version);

    /** What is known of these products; those that were never heard of are missing. */
    Map<String, CurrentPrice> of(Collection<String> skus);
}

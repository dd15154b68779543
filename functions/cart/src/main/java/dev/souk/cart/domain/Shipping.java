package dev.souk.cart.domain;

import dev.souk.kernel.Money;

/** What delivery costs: a flat rate for each option and group of countries, and standard is free from a sum on. */
public final class Shipping {
    /** The one currency the shop sells in. */
    public static final String CURRENCY = "EUR";

    /** Where nothing else is said, orders go there. */
    public static final String HOME = "DE";

    private static final long NEVER = Long.MAX_VALUE;

    /** Countries that cost the same to deliver to; amounts in minor units. */
    private enum Group {
        HOME_COUNTRY(490, 5_000, 990),
        TAX_INCLUDED(990, 10_000, 1_990),
        TAX_ADDED(1_990, NEVER, 3_990);

        private final long standard;
        private final long freeFrom;
        private final long express;

        Group(long standard, long freeFrom, long express) {
            this.standard = standard;
            this.freeFrom = freeFrom;
            this.express = express;
        }
    }

    private Shipping() {}

    /** @param goods what the lines cost after discounts, in {@link #CURRENCY} */
    public static Money costFor(Delivery delivery, Money goods) {
        Group group = group(delivery.tax());
        return switch (delivery.option()) {
            case STANDARD -> new Money(goods.amount() >= group.freeFrom ? 0 : group.standard, CURRENCY);
            case EXPRESS -> new Money(group.express, CURRENCY);
        };
    }

    private static Group group(CountryTax tax) {
        if (tax.country().equals(HOME)) {
            return Group.HOME_COUNTRY;
        }
        return tax.inclusive() ? Group.TAX_INCLUDED : Group.TAX_ADDED;
    }
}

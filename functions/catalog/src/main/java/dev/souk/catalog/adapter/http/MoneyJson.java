package dev.souk.catalog.adapter.http;

import dev.souk.kernel.Money;

/** An amount of money in replies: minor units and ISO 4217 code. */
record MoneyJson(long amount, String currency) {
    static MoneyJson of(Money money) {
        return new MoneyJson(money.amount(), money.currency());
    }
}

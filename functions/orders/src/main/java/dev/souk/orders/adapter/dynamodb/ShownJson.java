package dev.souk.orders.adapter.dynamodb;

import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.orders.domain.TimelineEntry.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The particulars of a timeline entry as they are stored. */
record ShownJson(
        @Nullable MoneyAmount amount,
        @Nullable String reason,
        List<String> missing,
        @Nullable String url) {

    static ShownJson of(Shown shown) {
        Money amount = shown.amount();
        return new ShownJson(
                amount == null ? null : new MoneyAmount(amount.amount(), amount.currency()),
                shown.reason(),
                shown.missing(),
                shown.url());
    }

    Shown shown() {
        return new Shown(
                amount == null ? null : new Money(amount.amount(), amount.currency()), reason, missing, url, null);
    }
}

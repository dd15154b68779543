package dev.souk.orders.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.orders.domain.CheckoutStep;
import dev.souk.orders.domain.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to an order, oldest first. */
record TimelineJson(List<Entry> items) {

    static TimelineJson of(List<TimelineEntry> timeline) {
        boolean cancelled = timeline.stream().anyMatch(entry -> entry.type().equals("OrderCancelled"));
        return new TimelineJson(
                timeline.stream().map(entry -> Entry.of(entry, cancelled)).toList());
    }

    /** One line of it. */
    record Entry(
            Instant at,
            String source,
            String type,
            @Nullable String step,
            @Nullable MoneyAmount amount,
            @Nullable String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing,
            @Nullable String operator) {
        static Entry of(TimelineEntry entry, boolean cancelled) {
            Money amount = entry.shown().amount();
            return new Entry(
                    entry.at(),
                    entry.source(),
                    entry.type(),
                    CheckoutStep.of(entry, cancelled).orElse(null),
                    amount == null ? null : OrderJson.amount(amount),
                    entry.shown().reason(),
                    entry.shown().missing(),
                    entry.shown().operator());
        }
    }
}

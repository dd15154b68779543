package dev.souk.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.events.inventory.BackInStock;
import dev.souk.events.inventory.StockCommitted;
import dev.souk.events.inventory.StockLine;
import dev.souk.events.inventory.StockRunningLow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordRulesTest {
    private static final String ID = "0198c5a2-7f3e-7c1d-9a44-3b5d8e6f0a12";

    @Test
    void a_list_keeps_what_it_held_when_the_event_was_made() {
        List<StockLine> lines = new ArrayList<>(List.of(new StockLine("whole-milk", 2)));
        StockCommitted event = new StockCommitted("order-1", lines);
        lines.clear();
        assertThat(event.lines()).containsExactly(new StockLine("whole-milk", 2));
    }

    @Test
    void a_refusal_names_the_field_and_what_came() {
        assertThatThrownBy(() -> new StockLine(" ", 1)).hasMessage("sku must be text, got \" \"");
        assertThatThrownBy(() -> new StockLine("whole-milk", 0)).hasMessage("quantity must be at least 1, got 0");
        assertThatThrownBy(() -> new StockCommitted("order-1", List.of()))
                .hasMessage("lines must hold at least one element, got none");
        assertThatThrownBy(() -> new MoneyAmount(-1, "EUR")).hasMessage("amount must not be negative, got -1");
        assertThatThrownBy(() -> new MoneyAmount(1, "euro")).hasMessage("currency must match [A-Z]{3}, got \"euro\"");
    }

    @Test
    void stock_that_is_told_to_be_back_or_low_is_possible() {
        assertThatThrownBy(() -> new BackInStock("whole-milk", 0)).hasMessage("available must be at least 1, got 0");
        assertThatThrownBy(() -> new StockRunningLow("whole-milk", -1L))
                .hasMessage("available must not be negative, got -1");
    }

    @Test
    void an_event_may_be_the_first_of_its_kind_without_cause_or_trace() {
        EventMetadata metadata = new EventMetadata(ID, "OrderPlaced", 1, Instant.EPOCH, "o-1", 1, "c-1", null, null);
        assertThat(metadata.causationId()).isNull();
    }

    @Test
    void an_event_id_that_is_no_uuid_is_refused() {
        assertThatThrownBy(() -> new EventMetadata("1", "OrderPlaced", 1, Instant.EPOCH, "o-1", 1, "c-1", null, null))
                .hasMessageStartingWith("eventId must match ")
                .hasMessageEndingWith("got \"1\"");
    }
}

package dev.souk.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockItemTest {
    private static final Sku MILK = new Sku("milk");

    @Test
    void grows_by_what_arrives() {
        StockItem grown = new StockItem(MILK, 2, 10, 3).receive(5);

        assertThat(grown).isEqualTo(new StockItem(MILK, 7, 15, 4));
        assertThat(grown.heldOrSold()).isEqualTo(8);
    }

    @Test
    void never_promises_more_than_arrived_or_less_than_nothing() {
        assertThatThrownBy(() -> new StockItem(MILK, 11, 10, 1))
                .hasMessage("available must be between 0 and the 10 received of milk, got 11");
        assertThatThrownBy(() -> new StockItem(MILK, -1, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockItem(MILK, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_to_wrap_around() {
        var full = new StockItem(MILK, Long.MAX_VALUE, Long.MAX_VALUE, 1);

        assertThatThrownBy(() -> full.receive(1)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, OUT", "1, LOW", "5, LOW", "6, IN_STOCK", "1000000, IN_STOCK"})
    void tells_the_public_a_class_and_no_count(long available, Availability availability) {
        assertThat(new StockItem(MILK, available, 1_000_000, 1).availability()).isEqualTo(availability);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-milk", "whole milk", "../milk", "milk#1", "mïlk", "milk\n"})
    void belongs_to_a_sku_of_a_harmless_form(String sku) {
        assertThatThrownBy(() -> new Sku(sku)).hasMessageContaining("a sku must be 1 to 64 letters");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1_000_001})
    void takes_no_receipt_out_of_bounds(int quantity) {
        assertThatThrownBy(() -> new Receipt(MILK, quantity, "note"))
                .hasMessage("quantity must be between 1 and 1000000, got %d", quantity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines", "nul\u0000"})
    void takes_no_receipt_from_nowhere(String reference) {
        assertThatThrownBy(() -> new Receipt(MILK, 1, reference))
                .hasMessageStartingWith("reference must be 1 to 128 characters");
    }

    @Test
    void takes_a_receipt_with_any_readable_reference() {
        assertThat(new Receipt(MILK, 1, "Lieferschein Nr. 7 – Müller").reference())
                .endsWith("Müller");
        assertThatThrownBy(() -> new Receipt(MILK, 1, "x".repeat(129))).hasMessageEndingWith("got 129");
    }
}

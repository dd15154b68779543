package dev.souk.inventory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockItemTest {
    private static final Sku MILK = new Sku("milk");

    @Test
    void grows_by_what_arrives() {
        assertThat(new Receipt(MILK, 5, "note").applyTo(in(new StockItem(MILK, 2, 1, 1, 10, 3))))
                .contains(in(new StockItem(MILK, 7, 1, 1, 15, 4)));
    }

    @Test
    void offers_what_is_neither_held_nor_kept_back() {
        assertThat(new StockItem(MILK, 10, 3, 2, 10, 1).available()).isEqualTo(5);
        assertThat(new StockItem(MILK, 10, 3, 9, 10, 1).available()).isZero();
    }

    @Test
    void never_holds_more_than_lies_there_or_less_than_nothing() {
        assertThatThrownBy(() -> new StockItem(MILK, 10, 11, 0, 10, 1))
                .hasMessage("reserved must be between 0 and the 10 on hand of milk, got 11");
        assertThatThrownBy(() -> new StockItem(MILK, 0, -1, 0, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockItem(MILK, 0, 0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockItem(MILK, 0, 0, 0, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StockItem(MILK, 0, 0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_to_wrap_around() {
        var full = new StockItem(MILK, Long.MAX_VALUE, 0, 0, Long.MAX_VALUE, 1);

        assertThatThrownBy(() -> new Receipt(MILK, 1, "note").applyTo(in(full)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, OUT", "1, LOW", "5, LOW", "6, IN_STOCK", "1000000, IN_STOCK"})
    void tells_the_public_a_class_and_no_count(long available, Availability availability) {
        assertThat(in(new StockItem(MILK, available, 0, 0, 1_000_000, 1)).availability())
                .isEqualTo(availability);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1_000_001, 0, 1_000_001})
    void takes_no_adjustment_out_of_bounds(int delta) {
        assertThatThrownBy(() -> new Adjustment(MILK, delta, AdjustmentReason.LOST, null))
                .hasMessage("delta must be between -1000000 and 1000000 and not 0, got %d", delta);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "two\nlines"})
    void takes_no_adjustment_with_an_unreadable_note(String note) {
        assertThatThrownBy(() -> new Adjustment(MILK, 1, AdjustmentReason.FOUND, note))
                .hasMessageStartingWith("note must be 1 to 256 characters");
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

    private static StockParts in(StockItem only) {
        return new StockParts(MILK, List.of(only));
    }
}

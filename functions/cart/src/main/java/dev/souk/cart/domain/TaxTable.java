package dev.souk.cart.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The countries that are delivered to, and their taxes as they change over time. */
public record TaxTable(List<CountryTax> rows) {
    public TaxTable {
        rows = List.copyOf(rows);
    }

    /** The country's tax on that day; empty for a country that is not delivered to. */
    public Optional<CountryTax> find(String country, LocalDate day) {
        return rows.stream()
                .filter(row -> row.country().equals(country) && !row.from().isAfter(day))
                .max(Comparator.comparing(CountryTax::from));
    }
}

package dev.souk.cart.adapter.resource;

import dev.souk.cart.domain.CountryTax;
import dev.souk.cart.domain.TaxTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Reads the tax table from {@value #RESOURCE}, where its source and its date stand. */
public final class BundledTaxTable {
    static final String RESOURCE = "/dev/souk/cart/tax-rates.csv";

    private static final int COLUMNS = 5;
    /** A percent has two digits of basis points. */
    private static final int PERCENT_DIGITS = 2;

    private BundledTaxTable() {}

    /** @throws IllegalStateException when the table is missing or a row of it makes no sense */
    public static TaxTable read() {
        try (InputStream resource = BundledTaxTable.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("expected the resource %s, it is not there".formatted(RESOURCE));
            }
            var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)).lines();
            return new TaxTable(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(BundledTaxTable::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountryTax row(String line) {
        String[] columns = line.split(",", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("a row must have %d columns, got \"%s\"".formatted(COLUMNS, line));
        }
        boolean inclusive = switch (columns[2]) {
            case "inclusive" -> true;
            case "exclusive" -> false;
            default -> throw new IllegalStateException("expected inclusive or exclusive, got \"%s\"".formatted(line));
        };
        return new CountryTax(
                columns[0], LocalDate.parse(columns[1]), inclusive, basisPoints(columns[3]), basisPoints(columns[4]));
    }

    private static int basisPoints(String percent) {
        return new BigDecimal(percent).movePointRight(PERCENT_DIGITS).intValueExact();
    }
}

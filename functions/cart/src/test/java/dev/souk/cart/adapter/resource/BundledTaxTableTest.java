package dev.souk.cart.adapter.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.domain.CountryTax;
import dev.souk.cart.domain.TaxTable;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledTaxTableTest {
    private final TaxTable table = BundledTaxTable.read();

    @Test
    void knows_every_member_state_of_the_union() {
        String members = table.rows().stream()
                .filter(CountryTax::inclusive)
                .map(CountryTax::country)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(members)
                .isEqualTo("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK");
    }

    @Test
    void changes_a_rate_on_its_day() {
        assertThat(table.find("FI", LocalDate.parse("2025-12-31")).orElseThrow().reducedBasisPoints())
                .isEqualTo(1400);
        assertThat(table.find("FI", LocalDate.parse("2026-01-01")).orElseThrow().reducedBasisPoints())
                .isEqualTo(1350);
    }

    @Test
    void delivers_nowhere_else() {
        assertThat(table.find("AQ", LocalDate.parse("2026-01-01"))).isEmpty();
        assertThat(table.find("de", LocalDate.parse("2026-01-01"))).isEmpty();
    }

    @Test
    void keeps_to_the_lowest_standard_rate_that_the_union_allows() {
        // Council Directive 2006/112/EC, article 97: at least 15 %.
        assertThat(table.rows()).filteredOn(CountryTax::inclusive).allMatch(row -> row.standardBasisPoints() >= 1500);
    }
}

package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueItemTest {
    @Test
    void every_item_has_a_sku_of_its_own_and_can_be_sold() {
        List<CatalogueItem> items = CatalogueItem.all();
        assertThat(items).hasSize(168).extracting(CatalogueItem::sku).doesNotHaveDuplicates();
        assertThat(items).allSatisfy(item -> {
            assertThat(item.sku()).matches("[a-z0-9][a-z0-9-]{0,63}");
            assertThat(item.price()).isPositive();
            assertThat(item.description()).endsWith(".");
            assertThat(item.brand()).isNotBlank();
            assertThat(item.taxClass()).isIn("STANDARD", "REDUCED");
        });
    }

    @Test
    void makes_a_sku_of_any_name() {
        assertThat(CatalogueItem.skuOf(" whipped/sour cream ")).isEqualTo("whipped-sour-cream");
        assertThat(CatalogueItem.skuOf("liquor (appetizer)")).isEqualTo("liquor-appetizer");
        assertThat(CatalogueItem.skuOf("UHT-milk")).isEqualTo("uht-milk");
    }

    @Test
    void refuses_a_line_with_a_missing_field() {
        assertThatThrownBy(() -> CatalogueItem.parse("milk|dairy|119")).hasMessageContaining("milk|dairy|119");
    }
}

package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.SearchOrder;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/**
 * The place between two hits: what the earlier one is ordered by, and its sku, which no other hit shares. It needs no
 * state of the index to be kept, and a product that comes or goes elsewhere moves nothing.
 */
final class Positions {
    private static final char SEPARATOR = '|';

    private Positions() {}

    static Sort sort(SearchOrder order) {
        SortField sku = new SortField(ProductFields.SKU, SortField.Type.STRING);
        SortField first = switch (order) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case PRICE_ASCENDING -> new SortField(ProductFields.PRICE, SortField.Type.LONG);
            case PRICE_DESCENDING -> new SortField(ProductFields.PRICE, SortField.Type.LONG, true);
            case NAME -> new SortField(ProductFields.NAME_ORDER, SortField.Type.STRING);
        };
        return new Sort(first, sku);
    }

    static String of(FieldDoc hit) {
        return text((BytesRef) hit.fields[1]) + SEPARATOR + text(hit.fields[0]);
    }

    /**
     * @param last the index's last document number: equals in everything else are behind it
     * @throws IllegalArgumentException when the text is no place in this order
     */
    static FieldDoc parse(SearchOrder order, String text, int last) {
        int end = text.indexOf(SEPARATOR);
        if (end < 0) {
            throw new IllegalArgumentException("expected a position, got '%s'".formatted(text));
        }
        BytesRef sku = new BytesRef(text.substring(0, end));
        String value = text.substring(end + 1);
        Object first = switch (order) {
            case RELEVANCE -> Float.valueOf(value);
            case PRICE_ASCENDING, PRICE_DESCENDING -> Long.valueOf(value);
            case NAME -> new BytesRef(value);
        };
        return new FieldDoc(last, Float.NaN, new Object[] {first, sku});
    }

    private static String text(Object value) {
        return value instanceof BytesRef bytes ? bytes.utf8ToString() : value.toString();
    }
}

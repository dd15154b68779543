package dev.souk.search.adapter.lucene;

import dev.souk.lambda.Json;
import dev.souk.search.domain.Details;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** A product as fields of the index. */
final class ProductFields {
    static final String SKU = "sku";
    static final String SHARD = "shard";
    static final String NAME = "name";
    static final String BRAND = "brand";
    static final String CATEGORY = "category";
    static final String TEXT = "text";
    /** The same as values to filter and count by: unfolded, each as one term. */
    static final String BRAND_VALUE = "brand.value";

    static final String CATEGORY_VALUE = "category.value";
    static final String ATTRIBUTE_VALUE = "attribute.value";
    static final String AVAILABILITY = "availability";
    static final String PRICE = "price";
    static final String NAME_ORDER = "name.order";
    /** The product itself, to be shown. */
    static final String PRODUCT = "product";
    /** Stands between an attribute's name and its value; no name can hold it. */
    static final char SEPARATOR = '\0';

    private static final int ORDERED_CHARACTERS = 100;

    private ProductFields() {}

    static Term key(Sku sku) {
        return new Term(SKU, sku.value());
    }

    static String attribute(String name, String value) {
        return name + SEPARATOR + value;
    }

    static Document of(ListedProduct product) {
        Details details = product.details();
        Document document = new Document();
        document.add(new StringField(SKU, product.sku().value(), Store.NO));
        document.add(new SortedDocValuesField(SKU, new BytesRef(product.sku().value())));
        document.add(new StringField(SHARD, shard(Shard.of(product.sku())), Store.NO));
        document.add(text(NAME, details.name()));
        document.add(new SortedDocValuesField(NAME_ORDER, new BytesRef(shortened(Folding.fold(details.name())))));
        document.add(text(CATEGORY, details.category()));
        value(document, CATEGORY_VALUE, details.category());
        if (details.brand() != null) {
            document.add(text(BRAND, details.brand()));
            value(document, BRAND_VALUE, details.brand());
        }
        document.add(text(TEXT, furtherText(details)));
        details.attributes().forEach((name, value) -> attribute(document, attribute(name, value)));
        value(document, AVAILABILITY, product.availability().name());
        document.add(new LongPoint(PRICE, product.price().amount()));
        document.add(new NumericDocValuesField(PRICE, product.price().amount()));
        document.add(
                new StoredField(PRODUCT, Json.write(StoredProduct.of(product)).getBytes(StandardCharsets.UTF_8)));
        return document;
    }

    /** The product of a hit, from its stored field. */
    static ListedProduct product(BytesRef stored) {
        return Json.read(stored.utf8ToString(), StoredProduct.class).product();
    }

    static String shard(Shard shard) {
        return Integer.toString(shard.number());
    }

    private static String furtherText(Details details) {
        return Stream.concat(Stream.of(details.description()), details.attributes().values().stream())
                .collect(Collectors.joining("\n"));
    }

    private static TextField text(String field, String text) {
        return new TextField(field, Folding.fold(text), Store.NO);
    }

    private static void value(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void attribute(Document document, String value) {
        document.add(new StringField(ATTRIBUTE_VALUE, value, Store.NO));
        document.add(new SortedSetDocValuesField(ATTRIBUTE_VALUE, new BytesRef(value)));
    }

    private static String shortened(String text) {
        int end = Math.min(text.length(), ORDERED_CHARACTERS);
        return text.substring(0, end);
    }
}

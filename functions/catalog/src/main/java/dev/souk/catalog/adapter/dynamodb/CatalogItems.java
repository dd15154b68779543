package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Card;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.kernel.Money;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Products and cards as items, both ways. */
final class CatalogItems {
    static final String VERSION = "version";
    static final String AVAILABILITY = "availability";

    private CatalogItems() {}

    static Map<String, AttributeValue> of(Product product) {
        ProductDetails details = product.details();
        Map<String, AttributeValue> item = new HashMap<>(CatalogKeys.product(product.sku()));
        item.put("sku", s(product.sku().value()));
        item.put("name", s(details.name()));
        item.put("description", s(details.description()));
        item.put("category", s(details.category().slug()));
        item.put("amount", n(details.price().amount()));
        item.put("currency", s(details.price().currency()));
        item.put(VERSION, n(product.version()));
        return item;
    }

    static Product product(Map<String, AttributeValue> item) {
        var details =
                new ProductDetails(string(item, "name"), string(item, "description"), category(item), price(item));
        return new Product(new Sku(string(item, "sku")), details, number(item, VERSION));
    }

    static Map<String, AttributeValue> of(Card card, Listing listing) {
        Map<String, AttributeValue> item = new HashMap<>(CatalogKeys.card(listing, card.sku()));
        item.put("sku", s(card.sku().value()));
        item.put("name", s(card.name()));
        item.put("category", s(card.category().slug()));
        item.put("amount", n(card.price().amount()));
        item.put("currency", s(card.price().currency()));
        item.put(AVAILABILITY, s(card.availability().name()));
        return item;
    }

    static Card card(Map<String, AttributeValue> item) {
        return new Card(
                new Sku(string(item, "sku")), string(item, "name"), category(item), price(item), availability(item));
    }

    static Category category(Map<String, AttributeValue> item) {
        return new Category(string(item, "category"));
    }

    static Availability availability(Map<String, AttributeValue> item) {
        return Availability.valueOf(string(item, AVAILABILITY));
    }

    private static Money price(Map<String, AttributeValue> item) {
        return new Money(number(item, "amount"), string(item, "currency"));
    }
}

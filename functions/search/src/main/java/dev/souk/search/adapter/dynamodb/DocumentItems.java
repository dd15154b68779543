package dev.souk.search.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.Json;
import dev.souk.search.domain.SearchDocument;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A document as attributes of its item. It is kept as JSON: nothing ever asks for a part of it, and what is added to it
 * later is simply not there in older items.
 */
final class DocumentItems {
    private DocumentItems() {}

    static Map<String, AttributeValue> of(SearchDocument document) {
        return Map.of("document", s(Json.write(DocumentJson.of(document))));
    }

    static SearchDocument read(Map<String, AttributeValue> item) {
        return Json.read(string(item, "document"), DocumentJson.class).document();
    }
}

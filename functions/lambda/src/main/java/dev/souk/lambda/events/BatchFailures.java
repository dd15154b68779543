package dev.souk.lambda.events;

import java.util.ArrayList;
import java.util.List;

/** The partial batch response of Lambda's pollers: which items of a batch must be delivered again. */
record BatchFailures(List<Item> batchItemFailures) {
    record Item(String itemIdentifier) {}

    static BatchFailures of(List<String> identifiers) {
        List<Item> items = new ArrayList<>();
        identifiers.forEach(identifier -> items.add(new Item(identifier)));
        return new BatchFailures(items);
    }
}

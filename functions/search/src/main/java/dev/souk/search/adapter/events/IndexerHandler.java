package dev.souk.search.adapter.events;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.events.StreamBatchFunction;
import dev.souk.lambda.events.StreamRecord;
import dev.souk.lambda.task.TaskFunction;
import dev.souk.search.SearchModule;
import dev.souk.search.application.IndexChangedProducts;
import dev.souk.search.application.IndexUpdates;
import dev.souk.search.application.RebuildIndex;
import dev.souk.search.application.SearchDocuments;
import dev.souk.search.domain.Sku;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The only writer of the index: follows the changes of the documents, and rebuilds step by step for who asks. The answer
 * to {@code {"rebuild":true}} holds in {@code next} what to ask with for the next step, until there is none.
 */
public final class IndexerHandler implements RequestStreamHandler {
    /** A step of so many takes a few seconds, far from the function's time limit. */
    private static final int DOCUMENTS_AT_ONCE = 5_000;

    private final StreamBatchFunction changes;
    private final TaskFunction<RebuildRequest, RebuildReply> rebuild;

    public IndexerHandler() {
        this(System.getenv());
    }

    public IndexerHandler(Map<String, String> environment) {
        this(new SearchModule(environment));
    }

    private IndexerHandler(SearchModule module) {
        this(module.environment(), module.documents(), module.updates());
    }

    IndexerHandler(Environment environment, SearchDocuments documents, IndexUpdates index) {
        var follow = new IndexChangedProducts(documents, index);
        var build = new RebuildIndex(documents, index, DOCUMENTS_AT_ONCE);
        changes = new StreamBatchFunction(environment, records -> follow.handle(skus(records)));
        rebuild = new TaskFunction<>(environment, RebuildRequest.class, request -> request.run(build));
    }

    private static Set<Sku> skus(List<StreamRecord> records) {
        return records.stream()
                .map(change -> new Sku(Items.string(change.keys(), "sk")))
                .collect(Collectors.toSet());
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        if (Json.mapper().readTree(event).has("Records")) {
            changes.handle(new ByteArrayInputStream(event), output, context);
        } else {
            rebuild.handle(new ByteArrayInputStream(event), output, context);
        }
    }
}

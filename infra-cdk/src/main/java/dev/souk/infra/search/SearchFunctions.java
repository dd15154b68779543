package dev.souk.infra.search;

import static dev.souk.infra.construct.TableAction.BATCH_GET_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;
import static dev.souk.infra.construct.TableAction.QUERY;

import dev.souk.events.EventType;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.EventSubscription;
import dev.souk.infra.construct.FunctionSpec;
import dev.souk.infra.construct.Platform;
import dev.souk.infra.construct.StreamMapping;
import software.constructs.Construct;

/** What the search does: answers searches, hears about products, and writes the index. */
final class SearchFunctions extends Construct {
    /** The documents; of anything else in the table the index knows nothing. */
    private static final String DOCUMENTS = """
            {"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"D#"}]}}}}""";
    /** A step of a rebuild, or a merge of large segments. */
    private static final int INDEXER_SECONDS = 120;
    /** More memory is also more processor, and what of the index is searched stays in the system's cache. */
    private static final int INDEX_MEBIBYTES = 2048;

    private final DomainFunction http;

    SearchFunctions(Construct scope, Platform platform, SearchData data) {
        super(scope, "Functions");
        http = http(platform, data);
        products(platform, data);
        indexer(platform, data);
    }

    private DomainFunction http(Platform platform, SearchData data) {
        DomainFunction function = new DomainFunction(
                this,
                platform,
                FunctionSpec.http("search", "SearchHttpHandler")
                        .withMemory(INDEX_MEBIBYTES)
                        .with("INDEX_BUCKET", data.index().name())
                        .with(
                                "INDEX_REFRESH_SECONDS",
                                Integer.toString(
                                        platform.deployment().settings().indexRefreshSeconds()))
                        .with("CURSOR_KEY_ARN", platform.cursorKey().getSecretArn()));
        data.index().allowToRead(function);
        function.allowToRead(platform.cursorKey());
        return function;
    }

    private void products(Platform platform, SearchData data) {
        DomainFunction listener = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("search", "products", "OnProductFactHandler")
                        .with("TABLE_NAME", data.table().name()));
        data.table().allow(listener, GET_ITEM, PUT_ITEM);
        EventSubscription.subscribe(
                platform,
                listener,
                EventType.PRODUCT_PUBLISHED,
                EventType.PRODUCT_UPDATED,
                EventType.PRODUCT_UNPUBLISHED,
                EventType.PRICE_CHANGED,
                EventType.AVAILABILITY_CHANGED);
    }

    private void indexer(Platform platform, SearchData data) {
        DomainFunction indexer = new DomainFunction(
                this,
                platform,
                FunctionSpec.listener("search", "indexer", "IndexerHandler")
                        .stoppedAfter(INDEXER_SECONDS)
                        .withMemory(INDEX_MEBIBYTES)
                        .oneAtATime()
                        .with("TABLE_NAME", data.table().name())
                        .with("INDEX_BUCKET", data.index().name()));
        data.table().allow(indexer, BATCH_GET_ITEM, QUERY);
        data.index().allowToPublish(indexer);
        StreamMapping.project(platform, data.table(), indexer, DOCUMENTS);
    }

    DomainFunction http() {
        return http;
    }
}

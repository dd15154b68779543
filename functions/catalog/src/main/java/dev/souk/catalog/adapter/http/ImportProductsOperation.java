package dev.souk.catalog.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.catalog.application.ImportProducts;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;
import dev.souk.catalog.domain.WriteProductResult.Changed;
import dev.souk.catalog.domain.WriteProductResult.Created;
import dev.souk.catalog.domain.WriteProductResult.Missing;
import dev.souk.catalog.domain.WriteProductResult.NotInThisState;
import dev.souk.catalog.domain.WriteProductResult.Unchanged;
import dev.souk.catalog.domain.WriteProductResult.VersionMissing;
import dev.souk.catalog.domain.WriteProductResult.VersionStale;
import dev.souk.lambda.BadJson;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /admin/products/imports}: each line by itself, in order; one that is refused holds up no other. */
final class ImportProductsOperation implements HttpOperation {
    private final ImportProducts importing;

    ImportProductsOperation(ImportProducts importing) {
        this.importing = importing;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        List<JsonNode> lines = request.body(ImportJson.class).lines();
        List<LineJson> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            results.add(line((ObjectNode) lines.get(i), "/lines/%d".formatted(i)));
        }
        return HttpReply.json(200, new ImportedJson(results));
    }

    private LineJson line(ObjectNode line, String pointer) {
        String sku = line.path("sku").asText("");
        if (!line.path("sku").isTextual()) {
            return LineJson.refused(sku, pointer + "/sku", "sku must be present");
        }
        try {
            ObjectNode rest = line.deepCopy();
            rest.remove("sku");
            var draft = Json.read(rest.toString(), ProductDraftJson.class);
            return line(sku, pointer, importing.handle(new Sku(sku), draft.details(), draft.standing()));
        } catch (BadJson e) {
            return LineJson.refused(sku, pointer + e.pointer(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return LineJson.refused(sku, pointer + "/sku", String.valueOf(e.getMessage()));
        } catch (StaleWrite e) {
            return LineJson.refused(sku, pointer, "somebody else changed it meanwhile");
        }
    }

    private static LineJson line(String sku, String pointer, WriteProductResult result) {
        return switch (result) {
            case Created(var product) -> new LineJson(sku, "CREATED", product.version(), null, null);
            case Changed(var product) -> new LineJson(sku, "UPDATED", product.version(), null, null);
            case Unchanged(var product) -> new LineJson(sku, "UNCHANGED", product.version(), null, null);
            case NotInThisState(String reason) -> LineJson.refused(sku, pointer + "/lifecycle", reason);
            case Missing() -> LineJson.refused(sku, pointer, "somebody else changed it meanwhile");
            case VersionMissing _ -> LineJson.refused(sku, pointer, "somebody else changed it meanwhile");
            case VersionStale _ -> LineJson.refused(sku, pointer, "somebody else changed it meanwhile");
        };
    }

    private record ImportedJson(List<LineJson> results) {}

    private record LineJson(
            String sku,
            String outcome,
            @Nullable Long version,
            @Nullable String pointer,
            @Nullable String reason) {
        static LineJson refused(String sku, String pointer, String reason) {
            return new LineJson(sku, "REFUSED", null, pointer, reason);
        }
    }
}

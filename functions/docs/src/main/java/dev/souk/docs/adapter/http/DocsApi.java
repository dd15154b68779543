package dev.souk.docs.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Lazy;
import dev.souk.lambda.http.EntityTags;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** The documentation's operations: the page, what the page is made of, and the merged document. */
public final class DocsApi {
    /** The page runs its own scripts and talks to this API, nothing else; styles are set by the scripts. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private enum Asset {
        STYLES("swagger-ui.css", "text/css; charset=utf-8", true),
        LIBRARY("swagger-ui-bundle.js", "text/javascript; charset=utf-8", true),
        START("start.js", "text/javascript; charset=utf-8", false);

        private final String file;
        private final String mediaType;
        private final boolean fromWebjar;

        Asset(String file, String mediaType, boolean fromWebjar) {
            this.file = file;
            this.mediaType = mediaType;
            this.fromWebjar = fromWebjar;
        }
    }

    private final Supplier<String> document;

    /** @param document read at most once, when somebody asks for it */
    public DocsApi(Supplier<JsonNode> document) {
        this.document = Lazy.of(() -> document.get().toString());
    }

    /** Every operation of {@code docs/openapi/docs.yaml} by its route. */
    public Map<String, HttpOperation> operations() {
        return Map.of(
                "GET /docs", kept(_ -> page()),
                "GET /docs/openapi.json", kept(_ -> text("application/json", document.get())),
                "GET /docs/{asset}", kept(DocsApi::asset));
    }

    /** What changes with a deployment only. */
    private static HttpOperation kept(HttpOperation operation) {
        return request -> EntityTags.reply(request, operation.handle(request), "public, max-age=3600");
    }

    private static HttpReply page() {
        return text("text/html; charset=utf-8", resource("/dev/souk/docs/page.html"))
                .withHeader("content-security-policy", POLICY);
    }

    /** Names are compared with a closed list and never become part of a path. */
    private static HttpReply asset(HttpRequest request) {
        for (Asset asset : Asset.values()) {
            if (asset.file.equals(request.path("asset"))) {
                String file = asset.fromWebjar
                        ? "/META-INF/resources/webjars/swagger-ui/%s/%s".formatted(version(), asset.file)
                        : "/dev/souk/docs/" + asset.file;
                return text(asset.mediaType, resource(file));
            }
        }
        throw Problem.notFound("the documentation has no such part");
    }

    private static String version() {
        String properties = resource("/META-INF/maven/org.webjars/swagger-ui/pom.properties");
        return properties
                .lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected the version of swagger-ui in its jar"));
    }

    private static HttpReply text(String mediaType, String body) {
        return new HttpReply(200, Map.of("content-type", mediaType), body);
    }

    private static String resource(String name) {
        try (InputStream resource = DocsApi.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("expected %s in the function's jars".formatted(name));
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }
}

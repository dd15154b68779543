package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A request that was sent and what came back.
 *
 * @param request as it was sent
 * @param response as it came
 */
record Exchange(WireRequest request, HttpResponse<byte[]> response) {

    int status() {
        return response.statusCode();
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The media type without its parameters, empty when there is none. */
    String mediaType() {
        return header("content-type").split(";", -1)[0].strip();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    boolean isRefused() {
        return status() / 100 == 4;
    }

    JsonNode json() {
        return Edge.parse(text());
    }
}

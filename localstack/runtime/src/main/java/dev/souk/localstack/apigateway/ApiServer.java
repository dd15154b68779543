package dev.souk.localstack.apigateway;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.jspecify.annotations.Nullable;

/** Serves a REST API over HTTP on 127.0.0.1. */
public final class ApiServer implements AutoCloseable {
    /** More than the gateway takes, so that it is the gateway that refuses. */
    private static final int HEADER_BYTES = 64 * 1024;

    private final ApiGateway gateway;
    private final Javalin server;

    private ApiServer(ApiGateway gateway, int port) {
        this.gateway = gateway;
        this.server = Javalin.create(config -> configure(config, port));
    }

    /**
     * @param port 0 for any free one
     * @throws RuntimeException when the port is in use
     */
    public static ApiServer start(ApiGateway gateway, int port) {
        ApiServer server = new ApiServer(gateway, port);
        server.server.start();
        return server;
    }

    public int port() {
        return server.port();
    }

    /** Where the API's paths begin. */
    public String url() {
        return "http://localhost:%d/%s".formatted(port(), gateway.stage());
    }

    @Override
    public void close() {
        server.stop();
    }

    private void configure(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.jetty.host = "127.0.0.1";
        config.jetty.port = port;
        config.jetty.modifyHttpConfiguration(http -> {
            // An encoded slash is data to this gateway; it splits paths before it decodes them.
            http.setUriCompliance(UriCompliance.UNSAFE);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setSendServerVersion(false);
        });
        config.jetty.modifyServletContextHandler(
                handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        config.routes.before(this::answer);
    }

    private void answer(Context context) throws IOException {
        ApiReply reply = gateway.handle(request(context.req())).join();
        context.res().setStatus(reply.status());
        // Javalin has set a content type of its own by now; the gateway's answer replaces it.
        context.res().setContentType(null);
        reply.headers()
                .forEach((name, values) -> values.forEach(value -> context.res().addHeader(name, value)));
        context.skipRemainingHandlers();
        context.res().getOutputStream().write(reply.body().toArray());
    }

    private static ApiRequest request(HttpServletRequest request) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name, Collections.list(request.getHeaders(name))));
        return new ApiRequest(
                request.getMethod(),
                request.getRequestURI(),
                headers,
                query(request.getQueryString()),
                Bytes.of(request.getInputStream().readNBytes(ApiGateway.MOST_BYTES + 1)),
                request.getRemoteAddr(),
                request.getProtocol());
    }

    private static Map<String, List<String>> query(@Nullable String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                query.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                        .add(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

package dev.souk.payments.adapter.stripe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stands for Stripe's API in tests: PaymentIntents and Refunds as docs.stripe.com describes them, and its idempotency: the first
 * answer under an Idempotency-Key, refusals included, is given again; with other parameters the key is refused.
 */
final class StripeDouble implements AutoCloseable {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final HttpServer server;
    private final StripeBooks books = new StripeBooks();
    private final Map<String, Kept> kept = new HashMap<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();

    /** What may go wrong with the next request. */
    enum Trouble {
        TOO_MANY_REQUESTS,
        SERVER_ERROR_BEFORE,
        SERVER_ERROR_AFTER,
        CONNECTION_LOST_AFTER
    }

    /** An answer. */
    record Reply(int status, ObjectNode body) {
        static Reply error(int status, String type, String code) {
            ObjectNode body = JSON.objectNode();
            body.putObject("error").put("type", type).put("code", code).put("message", code);
            return new Reply(status, body);
        }
    }

    private record Kept(String request, Reply reply) {}

    private StripeDouble(HttpServer server) {
        this.server = server;
        server.createContext("/", this::serve);
    }

    static StripeDouble start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var started = new StripeDouble(server);
            server.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:%d".formatted(server.getAddress().getPort());
    }

    /** What stands in Stripe's books. */
    StripeBooks books() {
        return books;
    }

    /** Lets the next writing request go wrong. */
    synchronized void next(Trouble trouble) {
        troubles.add(trouble);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean writes = exchange.getRequestMethod().equals("POST");
        Trouble trouble = writes ? troubles.poll() : null;
        if (trouble == Trouble.TOO_MANY_REQUESTS) {
            send(exchange, Reply.error(429, "invalid_request_error", "rate_limit"));
        } else if (trouble == Trouble.SERVER_ERROR_BEFORE) {
            send(exchange, Reply.error(500, "api_error", "server_error"));
        } else {
            Reply reply = writes ? once(exchange, form) : books.read(path(exchange), query(exchange));
            if (trouble == Trouble.CONNECTION_LOST_AFTER) {
                exchange.close();
            } else {
                send(exchange, trouble == null ? reply : Reply.error(500, "api_error", "server_error"));
            }
        }
    }

    /** As docs.stripe.com has it under "Idempotent requests". */
    private Reply once(HttpExchange exchange, String form) {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null) {
            return Reply.error(400, "invalid_request_error", "the shop promises to send a key");
        }
        String request = path(exchange) + "?" + form;
        Kept first = kept.get(key);
        if (first == null) {
            Reply reply = books.write(path(exchange), fields(form));
            kept.put(key, new Kept(request, reply));
            return reply;
        }
        if (!first.request().equals(request)) {
            return Reply.error(400, "idempotency_error", "idempotency_error");
        }
        exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        return first.reply();
    }

    private static String path(HttpExchange exchange) {
        return exchange.getRequestURI().getPath();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null ? Map.of() : fields(query);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

package dev.souk.cli.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.souk.cli.Stack;
import dev.souk.cli.StackState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A stack that answers what a test says: each operation its replies one after the other, the last one again and again. */
final class ScriptedApi implements AutoCloseable {
    private static final Reply UNKNOWN = new Reply(404, "{}", "");

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();

    private record Reply(int status, String body, String etag) {}

    ScriptedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        answers("POST /tokens", 200, "{'access_token':'a-customer'}");
    }

    /** @param operation method and path, without the query */
    ScriptedApi answers(String operation, int status, String body) {
        return answers(operation, status, body, "");
    }

    ScriptedApi answers(String operation, int status, String body, String etag) {
        replies.computeIfAbsent(operation, _ -> new ArrayDeque<>())
                .add(new Reply(status, body.replace('\'', '"'), etag));
        return this;
    }

    /** The requests of this operation so far: If-Match or Idempotency-Key, where sent, and the body. */
    synchronized List<String> requests(String operation) {
        return requests.stream()
                .filter(request -> request.startsWith(operation + " "))
                .map(request -> request.substring(operation.length() + 1))
                .toList();
    }

    Stack stack() {
        URI base = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Stack(
                new StackState(ProcessHandle.current().pid(), "dev", base, base.resolve("/"), base.resolve("/tokens")));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String operation =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add("%s %s%s%s"
                .formatted(operation, header(exchange, "if-match"), header(exchange, "idempotency-key"), body));
        Deque<Reply> left = replies.getOrDefault(operation, new ArrayDeque<>(List.of(UNKNOWN)));
        Reply reply = left.size() > 1 ? left.removeFirst() : left.getFirst();
        if (!reply.etag().isEmpty()) {
            exchange.getResponseHeaders().add("etag", reply.etag());
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value + " ";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.souk.cli.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends requests as they are, malformed ones included, to one stack on this machine. */
final class Wire {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IllegalArgumentException unless the address is this machine's own */
    Wire(URI api) {
        if (!api.getHost().equals("localhost") && !api.getHost().equals("127.0.0.1")) {
            throw new IllegalArgumentException("hostile requests go to this machine only, got " + api);
        }
        this.base = api.toString();
    }

    /** @throws UncheckedIOException when no answer comes, on a connection that was open already nor on a new one */
    Exchange send(WireRequest request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + request.target())).timeout(TIMEOUT);
        request.headers().forEach(builder::header);
        builder.method(
                request.method(),
                request.body().isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(request.body().all()));
        HttpRequest built = builder.build();
        try {
            try {
                return new Exchange(request, http.send(built, HttpResponse.BodyHandlers.ofByteArray()));
            } catch (IOException closed) {
                // A server may close a connection after a hostile request, just as the next one is sent on it.
                return new Exchange(request, http.send(built, HttpResponse.BodyHandlers.ofByteArray()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + request.summary(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + request.summary(), e);
        }
    }
}

package dev.souk.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at ports before anything is started on them. */
final class Ports {
    private Ports() {}

    /** Two different ports that were free a moment ago, see {@link #free}. */
    record Pair(int api, int edge) {}

    /** Holds the one while it looks for the other, so that both are never the same. */
    static Pair free(int wantedApi, int wantedEdge) {
        try (ServerSocket edge = bound(wantedEdge, "the AWS protocols");
                ServerSocket api = bound(wantedApi, "the API")) {
            return new Pair(api.getLocalPort(), edge.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("a port could not be closed again", e);
        }
    }

    /**
     * @param wanted 0 for a free one
     * @return a port that was free a moment ago
     * @throws IllegalStateException naming the port and, where the system tells, the process that holds it
     */
    static int free(int wanted, String what) {
        try (ServerSocket socket = bound(wanted, what)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("a port could not be closed again", e);
        }
    }

    private static ServerSocket bound(int wanted, String what) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket;
        } catch (IOException e) {
            String holder =
                    PortHolder.of(wanted).map(process -> " by " + process).orElse("");
            throw new IllegalStateException(
                    "expected port %d to be free for %s, it is in use%s".formatted(wanted, what, holder), e);
        }
    }
}

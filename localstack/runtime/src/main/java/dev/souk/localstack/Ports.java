package dev.souk.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at ports before anything is started on them. */
final class Ports {
    private Ports() {}

    /**
     * @param wanted 0 for a free one
     * @return a port that was free a moment ago
     * @throws IllegalStateException naming the port and, where the system tells, the process that holds it
     */
    static int free(int wanted, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            String holder =
                    PortHolder.of(wanted).map(process -> " by " + process).orElse("");
            throw new IllegalStateException(
                    "expected port %d to be free for %s, it is in use%s".formatted(wanted, what, holder), e);
        }
    }
}

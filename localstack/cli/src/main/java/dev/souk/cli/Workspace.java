package dev.souk.cli;

import java.nio.file.Path;

/**
 * Where things are in this checkout.
 *
 * @param root the checkout's top folder
 */
public record Workspace(Path root) {

    /** The checkout that the launcher runs in, as system property {@code souk.root} names it. */
    public static Workspace current() {
        String root = System.getProperty("souk.root");
        if (root == null) {
            throw new IllegalStateException("start this with the souk script: system property souk.root is not set");
        }
        return new Workspace(Path.of(root));
    }

    /** What this machine keeps between commands: logs, the state of a running stack. Never committed. */
    public Path work() {
        return root.resolve(".souk");
    }

    /** The synthesised cloud assembly. */
    public Path cloudAssembly() {
        return root.resolve("infra-cdk/target/cdk.out");
    }

    public Path logs() {
        return work().resolve("logs");
    }

    Path stateFile() {
        return work().resolve("stack.json");
    }
}

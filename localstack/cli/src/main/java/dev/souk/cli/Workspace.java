package dev.souk.cli;

import java.nio.file.Path;

/**
 * Where things are in this checkout.
 *
 * @param root the checkout's top folder
 * @param run what a running stack leaves for other commands: its state and its logs
 */
public record Workspace(Path root, Path run) {
    /** Names another folder for {@link #run}, so that a second stack can run beside the checkout's own. */
    public static final String RUN_PROPERTY = "souk.run";

    /** The checkout that the launcher runs in, as system property {@code souk.root} names it. */
    public static Workspace current() {
        String root = System.getProperty("souk.root");
        if (root == null) {
            throw new IllegalStateException("start this with the souk script: system property souk.root is not set");
        }
        String run = System.getProperty(RUN_PROPERTY);
        return new Workspace(Path.of(root), run == null ? Path.of(root).resolve(".souk") : Path.of(run));
    }

    /** What this machine keeps between commands. Never committed. */
    public Path work() {
        return root.resolve(".souk");
    }

    /** The synthesised cloud assembly. */
    public Path cloudAssembly() {
        return root.resolve("infra-cdk/target/cdk.out");
    }

    public Path logs() {
        return run.resolve("logs");
    }

    Path stateFile() {
        return run.resolve("stack.json");
    }
}

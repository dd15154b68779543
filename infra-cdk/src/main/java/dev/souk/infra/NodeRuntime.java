package dev.souk.infra;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The Node.js that CDK's kernel runs in. Asked for first, as without it CDK fails with a stack trace. */
final class NodeRuntime {
    private NodeRuntime() {}

    /**
     * Checks that CDK will find a Node.js.
     *
     * @throws RefusedToSynthesise when it will not
     */
    static void require(Map<String, String> environment) {
        boolean chosen = environment.containsKey("JSII_NODE") || environment.containsKey("JSII_RUNTIME");
        if (!chosen && !isOn(environment.getOrDefault("PATH", ""))) {
            throw new RefusedToSynthesise(
                    "expected Node.js on the PATH, got none: install Node.js 22 or later to synthesise the templates");
        }
    }

    private static boolean isOn(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(Path::of)
                .anyMatch(directory -> Files.isExecutable(directory.resolve("node"))
                        || Files.isExecutable(directory.resolve("node.exe")));
    }
}

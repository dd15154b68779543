package dev.souk.localstack;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start the runtime.
 *
 * @param cdkOut directory of the synthesised CDK app
 * @param apiPort port of the REST API, 0 for a free one
 * @param edgePort port of the AWS protocols, 0 for a free one
 * @param data directory that keeps the tables; in memory when empty
 * @param logDirectory gets one file per function
 * @param strict whether to refuse resource types that nobody has looked at
 * @param imports directory with the items that new tables begin with, see {@link dev.souk.localstack.dynamodb.TableFiles}
 */
public record RuntimeOptions(
        Path cdkOut,
        int apiPort,
        int edgePort,
        Optional<Path> data,
        Path logDirectory,
        boolean strict,
        Optional<Path> imports) {

    /** Options for tables that begin empty. */
    public RuntimeOptions(
            Path cdkOut, int apiPort, int edgePort, Optional<Path> data, Path logDirectory, boolean strict) {
        this(cdkOut, apiPort, edgePort, data, logDirectory, strict, Optional.empty());
    }

    public RuntimeOptions {
        requirePort("api port", apiPort);
        requirePort("edge port", edgePort);
        if (apiPort == edgePort && apiPort != 0) {
            throw new IllegalArgumentException(
                    "api port and edge port must differ, got %d for both".formatted(apiPort));
        }
    }

    RuntimeOptions onPorts(int api, int edge) {
        return new RuntimeOptions(cdkOut, api, edge, data, logDirectory, strict, imports);
    }

    private static void requirePort(String name, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("%s must be between 0 and 65535, got %d".formatted(name, port));
        }
    }
}

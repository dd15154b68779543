package dev.souk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each journey's constructor the one {@link RunningStack} of this test run: it starts with the first journey and
 * stops after the last. Journeys share its tables, so each sells skus and opens carts of its own.
 */
public final class SharedStack implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningStack.class;
    }

    @Override
    public RunningStack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(RunningStack.class, _ -> start(), RunningStack.class);
    }

    private static RunningStack start() {
        try {
            Path logs = Files.createTempDirectory(Path.of("target"), "shared-stack-");
            return RunningStack.start(Workspace.current().cloudAssembly(), logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

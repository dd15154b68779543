package dev.souk.simulator.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads all function code anew, so that what a mutant changes is met by everything that uses it; what functions and simulator
 * have in common stays one.
 */
final class MutantLoader extends ClassLoader {
    private static final List<String> FUNCTION_CODE = List.of(
            "dev.souk.lambda.", "dev.souk.orders.", "dev.souk.inventory.", "dev.souk.payments.", "dev.souk.catalog.");

    /** Where simulator and functions meet. */
    private static final Set<String> COMMON = Set.of(
            "dev.souk.lambda.Platform",
            "dev.souk.lambda.PlatformScope",
            "dev.souk.lambda.AwsClients",
            "dev.souk.lambda.AwsPlatform",
            "dev.souk.lambda.SdkClients",
            "dev.souk.lambda.Environment");

    private final Path mutated;

    /** @param mutated folder of the classes that the mutant changes */
    MutantLoader(Path mutated, ClassLoader parent) {
        super("mutant", parent);
        this.mutated = mutated;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            return isFunctionCode(name) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private static boolean isFunctionCode(String name) {
        return FUNCTION_CODE.stream().anyMatch(name::startsWith) && !COMMON.contains(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try {
            byte[] code =
                    Files.exists(mutated.resolve(file)) ? Files.readAllBytes(mutated.resolve(file)) : original(file);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte @Nullable [] original(String file) throws IOException {
        try (InputStream in = getParent().getResourceAsStream(file)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}

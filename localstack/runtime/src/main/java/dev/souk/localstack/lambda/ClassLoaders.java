package dev.souk.localstack.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Class loaders for the functions: libraries are loaded once for all of them, which saves start-up time and memory, and
 * this project's own classes once for each function, so that no static state crosses from one to another.
 */
final class ClassLoaders implements AutoCloseable {
    private final ClassLoader parent = new LambdaApiLoader();
    private final List<LibrarySet> librarySets = new ArrayList<>();
    private final Map<Path, CodePackage> packages = new HashMap<>();
    private final Map<Path, LibrarySet> librariesOf = new HashMap<>();
    private final List<URLClassLoader> opened = new ArrayList<>();

    /** Must be told all packages before the first loader is asked for: the shared libraries are their union. */
    ClassLoaders(List<Path> codes) {
        codes.stream().distinct().forEach(code -> {
            CodePackage files = CodePackage.read(code);
            packages.put(code, files);
            librariesOf.put(code, librariesFor(files));
        });
    }

    private LibrarySet librariesFor(CodePackage files) {
        for (LibrarySet set : librarySets) {
            if (set.takes(files.libraries())) {
                return set;
            }
        }
        LibrarySet set = new LibrarySet(parent);
        set.takes(files.libraries());
        librarySets.add(set);
        return set;
    }

    synchronized ClassLoader forFunction(FunctionSettings function) {
        CodePackage files = packages.get(function.code());
        LibrarySet libraries = librariesOf.get(function.code());
        if (files == null || libraries == null) {
            throw new IllegalArgumentException("expected a known Lambda package, got " + function.code());
        }
        URLClassLoader loader = new URLClassLoader(function.name(), CodePackage.urls(files.own()), libraries.loader());
        opened.add(loader);
        return loader;
    }

    @Override
    public synchronized void close() {
        try {
            for (URLClassLoader loader : opened) {
                loader.close();
            }
            for (LibrarySet set : librarySets) {
                set.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not close the functions' jars", e);
        }
    }
}

package dev.souk.dynamodblocal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Loads the engine's jars apart from everything else in this JVM. */
final class EngineClassLoader extends URLClassLoader {

    /** A native library can be loaded by one class loader only, so all engines of a directory share one. */
    private static final Map<Path, EngineClassLoader> LOADED = new ConcurrentHashMap<>();

    private EngineClassLoader(URL[] jars) {
        super("dynamodb-local", jars, ClassLoader.getPlatformClassLoader());
    }

    static EngineClassLoader of(Path engineDir) {
        return LOADED.computeIfAbsent(engineDir.toAbsolutePath().normalize(), EngineClassLoader::load);
    }

    private static EngineClassLoader load(Path engineDir) {
        System.setProperty("sqlite4java.library.path", engineDir.toString());
        try (Stream<Path> files = Files.list(engineDir)) {
            Stream<URL> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(EngineClassLoader::url);
            return new EngineClassLoader(Stream.concat(jars, Stream.of(ours())).toArray(URL[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("expected a directory with the jars of DynamoDB Local at " + engineDir, e);
        }
    }

    /** Where this class comes from: a part of it works inside the engine. */
    private static URL ours() {
        return EngineClassLoader.class.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's own logging configuration prints to standard output; ours keeps it quiet. */
    @Override
    public @Nullable URL getResource(String name) {
        return name.equals("log4j2.xml") ? EngineClassLoader.class.getResource(name) : super.getResource(name);
    }
}

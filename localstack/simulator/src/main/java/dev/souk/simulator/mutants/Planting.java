package dev.souk.simulator.mutants;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles the one source that a mutant changes against everything else as it is. */
final class Planting {
    private final Path root;

    /** @param root top of the checkout */
    Planting(Path root) {
        this.root = root;
    }

    /**
     * Function code with the mistake in it.
     *
     * @throws IllegalStateException when the changed source does not compile
     */
    ClassLoader plant(Mutant mutant) {
        try {
            Path classes = Files.createTempDirectory("souk-mutant-");
            compile(mutant, mutant.plantedIn(Files.readString(root.resolve(mutant.file()))), classes);
            return new MutantLoader(classes, Planting.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException("mutant " + mutant.name() + " cannot be planted", e);
        }
    }

    private static void compile(Mutant mutant, String source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            boolean compiled = compiler.getTask(
                            complaints,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-parameters"),
                            null,
                            List.of(new Source(mutant.className(), source)))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("mutant %s does not compile: %s".formatted(mutant.name(), complaints));
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

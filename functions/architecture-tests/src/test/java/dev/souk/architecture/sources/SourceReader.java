package dev.souk.architecture.sources;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads source files with the parser of the JDK; nothing is resolved or compiled. */
final class SourceReader {
    private SourceReader() {}

    static List<SourceFile> read(Path root, List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            List<SourceFile> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(sourceFile(root, unit, Trees.instance(task).getSourcePositions()));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources below %s".formatted(root), e);
        }
    }

    private static SourceFile sourceFile(Path root, CompilationUnitTree unit, SourcePositions positions)
            throws IOException {
        Path file = Path.of(unit.getSourceFile().toUri());
        String path =
                root.toAbsolutePath().normalize().relativize(file).toString().replace('\\', '/');
        MethodLengths methods = new MethodLengths(unit, positions);
        methods.scan(unit, null);
        return new SourceFile(path, unit.getSourceFile().getCharContent(true).toString(), methods.found);
    }

    private static final class MethodLengths extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final List<SourceFile.Method> found = new ArrayList<>();
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private String type = "";

        MethodLengths(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            String outer = type;
            type = tree.getSimpleName().toString();
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, tree));
            long last = lines.getLineNumber(positions.getEndPosition(unit, tree));
            String name = tree.getName().contentEquals("<init>")
                    ? type
                    : tree.getName().toString();
            found.add(new SourceFile.Method(name, (int) (last - first + 1)));
            return super.visitMethod(tree, null);
        }
    }
}

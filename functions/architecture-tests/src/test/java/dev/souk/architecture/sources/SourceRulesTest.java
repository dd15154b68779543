package dev.souk.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules about sources find what they are there to find. */
class SourceRulesTest {
    @TempDir
    private Path root = Path.of("");

    @Test
    void a_file_that_is_too_long_is_found() throws IOException {
        SourceFile file = source("Long.java", "class Long {%s}\n".formatted("\n".repeat(250)));
        assertThat(SourceLimits.excesses(file))
                .map(Object::toString)
                .containsExactly("src/Long.java has 251 lines, at most 250 are allowed");
    }

    @Test
    void a_method_that_is_too_long_is_found_in_a_nested_type_too() throws IOException {
        String body = "\n".repeat(30);
        SourceFile file = source(
                "Methods.java",
                "class Methods { void outer() {%s} record Inner(int i) { Inner {%s} void fits() {\n} } }\n"
                        .formatted(body, body));
        assertThat(SourceLimits.excesses(file))
                .map(Object::toString)
                .containsExactly(
                        "src/Methods.java#outer has 31 lines, at most 30 are allowed",
                        "src/Methods.java#Inner has 31 lines, at most 30 are allowed");
    }

    @Test
    void what_is_as_long_as_it_may_be_is_let_through() throws IOException {
        SourceFile file = source(
                "Fits.java", "class Fits {\n/**\n * A comment.\n */\n void fits() {%s} }\n".formatted("\n".repeat(29)));
        assertThat(SourceLimits.excesses(file)).isEmpty();
    }

    @Test
    void an_exemption_without_a_reason_is_refused() {
        assertThat(Exemptions.parse("# comment\n\na/B.java#c: a table of cases reads best in one piece\n"))
                .containsOnlyKeys("a/B.java#c");
        assertThatThrownBy(() -> Exemptions.parse("a/B.java"))
                .hasMessage("expected \"place: reason\" with a reason one can follow, got \"a/B.java\"");
        assertThatThrownBy(() -> Exemptions.parse("a/B.java: long")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_test_that_sleeps_or_mocks_is_found() {
        SourceFile sleeping = new SourceFile("a/src/test/ATest.java", "{ Thread" + ".sleep(5); }", List.of());
        SourceFile mocking = new SourceFile("a/src/test/BTest.java", "import org." + "mockito.Mockito;\n", List.of());
        SourceFile main = new SourceFile("a/src/main/A.java", "{ Thread" + ".sleep(5); }", List.of());
        assertThat(SourceHabits.sleepsOrMocks(sleeping)).hasSize(1);
        assertThat(SourceHabits.sleepsOrMocks(mocking)).hasSize(1);
        assertThat(SourceHabits.sleepsOrMocks(main)).isEmpty();
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        SourceFile file = new SourceFile("a/src/main/java/b/C.java", "", List.of());
        SourceFile test = new SourceFile("a/src/test/java/b/CTest.java", "", List.of());
        SourceFile marked = new SourceFile("a/src/main/java/b/package-info.java", "@NullMarked", List.of());
        assertThat(SourceHabits.unmarkedPackage(file, List.of(file))).isPresent();
        assertThat(SourceHabits.unmarkedPackage(file, List.of(file, marked))).isEmpty();
        assertThat(SourceHabits.unmarkedPackage(test, List.of(test, marked))).isEmpty();
    }

    private SourceFile source(String name, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("src"));
        return SourceReader.read(root, List.of(Files.writeString(folder.resolve(name), text)))
                .getFirst();
    }
}

package dev.souk.architecture.sources;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Habits that a compiled class does not show. */
final class SourceHabits {
    private static final Pattern MOCKS =
            Pattern.compile("^import (static )?(org\\.mockito|org\\.easymock|io\\.mockk|mockit)\\.", Pattern.MULTILINE);
    private static final Pattern SLEEPS = Pattern.compile("\\b(Thread|TimeUnit\\.[A-Z]+)\\.sleep\\(");

    private SourceHabits() {}

    /** The package of this file, when it is not {@code @NullMarked}; a test shares that of the code it tests. */
    static Optional<String> unmarkedPackage(SourceFile file, List<SourceFile> all) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/'));
        String declaration = folder.replace("/src/test/", "/src/main/") + "/package-info.java";
        boolean marked = all.stream()
                .filter(other -> other.path().equals(folder + "/package-info.java")
                        || other.path().equals(declaration))
                .anyMatch(other -> other.text().contains("@NullMarked"));
        return marked ? Optional.empty() : Optional.of("%s is in a package without @NullMarked".formatted(file.path()));
    }

    /** A test that waits by the clock or stands on a mocking library. */
    static Stream<String> sleepsOrMocks(SourceFile file) {
        if (!file.isTest()) {
            return Stream.empty();
        }
        return Stream.of(MOCKS, SLEEPS)
                .filter(pattern -> pattern.matcher(file.text()).find())
                .map(pattern -> "%s must not match %s".formatted(file.path(), pattern));
    }
}

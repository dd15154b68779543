package dev.souk.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.architecture.sources.SourceLimits.Excess;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house rules that only sources can break. */
class SourcesTest {
    private static List<SourceFile> sources = List.of();

    @BeforeAll
    static void read() {
        sources = SourceReader.read(Repository.root(), Repository.javaFiles());
    }

    @Test
    void files_and_methods_stay_short() {
        Set<String> exempt = Exemptions.committed().keySet();
        assertThat(sources).isNotEmpty();
        assertThat(sources.stream().flatMap(SourceLimits::excesses))
                .filteredOn(excess -> !exempt.contains(excess.place()))
                .isEmpty();
    }

    @Test
    void no_exemption_outlives_its_reason() {
        Set<String> tooLong = sources.stream()
                .flatMap(SourceLimits::excesses)
                .map(Excess::place)
                .collect(Collectors.toSet());
        assertThat(Exemptions.committed().keySet()).isSubsetOf(tooLong);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(sources.stream().flatMap(source -> SourceHabits.unmarkedPackage(source, sources).stream()))
                .isEmpty();
    }

    @Test
    void tests_neither_sleep_nor_mock() {
        assertThat(sources.stream().flatMap(SourceHabits::sleepsOrMocks)).isEmpty();
    }
}

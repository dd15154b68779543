package dev.souk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.souk.events.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An event that nobody emits is a promise to consumers that nobody keeps. */
class EmittedEventsTest {
    private static final JavaClasses DOMAINS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.souk");

    @ParameterizedTest
    @EnumSource
    void every_event_is_made_by_the_domain_that_it_names_as_its_source(EventType type) {
        assertThat(DOMAINS.stream().filter(made -> makes(made, type)))
                .as("classes of %s that make a %s", type.domain(), type.detailType())
                .isNotEmpty()
                .allMatch(maker -> maker.getPackageName().startsWith("dev.souk." + type.domain() + "."));
    }

    /** Readers of an event get it from JSON; only who emits one calls its constructor. */
    private static boolean makes(JavaClass candidate, EventType type) {
        // A record whose shorter constructor calls its longer one makes nothing by that.
        return !candidate.isEquivalentTo(type.dataClass())
                && candidate.getConstructorCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(type.dataClass()));
    }
}

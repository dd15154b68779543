package dev.souk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.souk.architecture.rules.Borders;
import dev.souk.architecture.rules.DomainModules;
import dev.souk.architecture.rules.Layers;
import dev.souk.architecture.rules.Names;
import dev.souk.architecture.rules.Optionals;
import dev.souk.architecture.rules.Purity;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what it is there to find in a messy domain, and nothing in a tidy one. */
class RulesTest {
    private static final String ROOT = "dev.souk.architecture.fixtures";
    private static final DomainModules FIXTURES = new DomainModules(ROOT, List.of("tidy", "messy"));
    private static final JavaClasses MESSY = new ClassFileImporter().importPackages(ROOT + ".messy");
    private static final JavaClasses TIDY = new ClassFileImporter().importPackages(ROOT + ".tidy");

    static Stream<ArchRule> rules() {
        return Stream.of(
                Layers.modelsAreBusinessOnly(FIXTURES),
                Layers.useCasesKnowNoAdapters(FIXTURES),
                Layers.useCasesKnowNoAws(FIXTURES),
                Purity.decisionsAreReproducible(FIXTURES),
                Names.sayWhatAThingIs(),
                Optionals.areNotKept(),
                Optionals.areNotAskedFor(),
                Borders.domainKnowsNoOther(FIXTURES, "tidy"),
                Borders.packagesFormNoCycle(FIXTURES, "tidy"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_tidy_domain_breaks_no_rule(ArchRule rule) {
        rule.allowEmptyShould(false).check(TIDY);
    }

    @Test
    void a_model_that_knows_a_use_case_or_an_event_is_found() {
        assertFound(Layers.modelsAreBusinessOnly(FIXTURES))
                .anyMatch(found -> found.contains("messy.application.BasketService"))
                .anyMatch(found -> found.contains("dev.souk.events.MoneyAmount"));
    }

    @Test
    void a_use_case_that_knows_its_adapter_is_found() {
        assertFound(Layers.useCasesKnowNoAdapters(FIXTURES)).anyMatch(found -> found.contains("adapter.BasketTable"));
    }

    @Test
    void a_use_case_that_knows_aws_or_the_wiring_is_found() {
        assertFound(Layers.useCasesKnowNoAws(FIXTURES))
                .anyMatch(found -> found.contains("DynamoDbClient"))
                .anyMatch(found -> found.contains("dev.souk.lambda.http.Role"));
    }

    @Test
    void a_use_case_that_asks_the_machine_for_time_chance_or_a_thread_is_found() {
        assertFound(Purity.decisionsAreReproducible(FIXTURES))
                .hasSize(8)
                .allMatch(found -> found.contains("messy.application.FillBasket.handle()"));
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertFound(Names.sayWhatAThingIs())
                .hasSize(2)
                .anyMatch(found -> found.contains("AbstractBasket"))
                .anyMatch(found -> found.contains("BasketService"));
    }

    @Test
    void an_optional_that_is_kept_or_asked_for_is_found() {
        assertFound(Optionals.areNotKept()).anyMatch(found -> found.contains("Basket.note"));
        assertFound(Optionals.areNotAskedFor()).anyMatch(found -> found.contains("BasketTable.put"));
    }

    @Test
    void a_domain_that_reaches_into_another_is_found() {
        assertFound(Borders.domainKnowsNoOther(FIXTURES, "messy"))
                .anyMatch(found -> found.contains("tidy.application.Baskets"));
    }

    @Test
    void packages_that_form_a_cycle_are_found() {
        assertFound(Borders.packagesFormNoCycle(FIXTURES, "messy"))
                .anyMatch(found -> found.startsWith("Cycle detected"));
    }

    private static ListAssert<String> assertFound(ArchRule rule) {
        return assertThat(rule.evaluate(MESSY).getFailureReport().getDetails()).isNotEmpty();
    }
}

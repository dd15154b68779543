package dev.souk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.souk.architecture.rules.Borders;
import dev.souk.architecture.rules.DomainModules;
import dev.souk.architecture.rules.Layers;
import dev.souk.architecture.rules.Names;
import dev.souk.architecture.rules.Optionals;
import dev.souk.architecture.rules.Purity;
import dev.souk.architecture.sources.Repository;

/** Every rule over every domain module, and those about names over what the domains share, too. */
@AnalyzeClasses(packages = "dev.souk", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainsTest {
    private static final DomainModules DOMAINS = new DomainModules("dev.souk", Repository.domains());

    @ArchTest
    static final ArchRule models_know_java_and_the_kernel_only = Layers.modelsAreBusinessOnly(DOMAINS);

    @ArchTest
    static final ArchRule use_cases_know_no_adapters = Layers.useCasesKnowNoAdapters(DOMAINS);

    @ArchTest
    static final ArchRule use_cases_know_no_aws = Layers.useCasesKnowNoAws(DOMAINS);

    @ArchTest
    static final ArchRule decisions_are_reproducible = Purity.decisionsAreReproducible(DOMAINS);

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = Names.sayWhatAThingIs();

    @ArchTest
    static final ArchRule optionals_are_not_kept = Optionals.areNotKept();

    @ArchTest
    static final ArchRule optionals_are_not_asked_for = Optionals.areNotAskedFor();

    @ArchTest
    static void domains_know_no_other_domain(JavaClasses classes) {
        DOMAINS.names()
                .forEach(domain -> Borders.domainKnowsNoOther(DOMAINS, domain).check(classes));
    }

    @ArchTest
    static void packages_form_no_cycle(JavaClasses classes) {
        DOMAINS.names()
                .forEach(domain -> Borders.packagesFormNoCycle(DOMAINS, domain).check(classes));
        Borders.packagesFormNoCycle(DOMAINS, "lambda").check(classes);
    }

    /** Or a rule would hold because nothing was there to break it. */
    @ArchTest
    static void every_domain_with_sources_was_looked_at(JavaClasses classes) {
        assertThat(DOMAINS.names())
                .isNotEmpty()
                .filteredOn(Repository::hasSources)
                .allSatisfy(domain -> assertThat(classes)
                        .as("classes of %s; is it a dependency of architecture-tests?", domain)
                        .anyMatch(type -> type.getPackageName().startsWith("dev.souk." + domain)));
    }
}

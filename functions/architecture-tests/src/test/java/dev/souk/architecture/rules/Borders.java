package dev.souk.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** What lies between modules, and between the packages of one. */
public final class Borders {
    private Borders() {}

    /** Domains meet in events only. */
    public static ArchRule domainKnowsNoOther(DomainModules modules, String domain) {
        String[] others = modules.names().stream()
                .filter(name -> !name.equals(domain))
                .map(modules::everythingIn)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(modules.everythingIn(domain))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("domains meet in events only")
                .allowEmptyShould(true);
    }

    /** The packages below a module's own form no circle; its root is the composition root and knows all. */
    public static ArchRule packagesFormNoCycle(DomainModules modules, String domain) {
        return slices().matching("%s.%s.(**)".formatted(modules.root(), domain))
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }
}

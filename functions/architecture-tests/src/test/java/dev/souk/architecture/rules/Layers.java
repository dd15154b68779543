package dev.souk.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** What each layer of a domain module may know. */
public final class Layers {
    private static final String[] KNOWN_TO_MODELS = {"java..", "org.jspecify..", "dev.souk.kernel.."};
    private static final String[] AWS = {"software.amazon..", "com.amazonaws.."};

    private Layers() {}

    /** A model is plain Java: it can be read, tested and kept without any framework. */
    public static ArchRule modelsAreBusinessOnly(DomainModules modules) {
        String[] known = Stream.concat(Arrays.stream(KNOWN_TO_MODELS), Arrays.stream(modules.layer("domain")))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(modules.layer("domain"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .because("the model knows Java, JSpecify, the kernel and itself")
                .allowEmptyShould(true);
    }

    /** Use cases speak to ports, never to what implements them. */
    public static ArchRule useCasesKnowNoAdapters(DomainModules modules) {
        return noClasses()
                .that()
                .resideInAnyPackage(modules.layer("application"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(modules.layer("adapter"))
                .because("adapters depend on use cases, not the other way round")
                .allowEmptyShould(true);
    }

    /** Nor do they know AWS, be it by the wiring that all functions share; a kept reply and a pause are all they take from there. */
    public static ArchRule useCasesKnowNoAws(DomainModules modules) {
        return noClasses()
                .that()
                .resideInAnyPackage(modules.layer("application"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(AWS)
                        .or(resideInAnyPackage("dev.souk.lambda..")
                                .and(resideOutsideOfPackages(
                                        "dev.souk.lambda.idempotency..", "dev.souk.lambda.retry.."))))
                .because("a use case runs without AWS")
                .allowEmptyShould(true);
    }
}

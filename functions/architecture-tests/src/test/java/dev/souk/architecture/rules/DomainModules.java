package dev.souk.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import java.util.List;

/**
 * The domain modules that rules speak of.
 *
 * @param root the package above all of them
 * @param names the domains, each a package below the root
 */
public record DomainModules(String root, List<String> names) {
    /** Takes a copy of the names. */
    public DomainModules {
        names = List.copyOf(names);
    }

    /** The package of one domain, with those below it. */
    String everythingIn(String name) {
        return "%s.%s..".formatted(root, name);
    }

    /** The packages of one layer, in every domain. */
    String[] layer(String layer) {
        return names.stream()
                .map(name -> "%s.%s.%s..".formatted(root, name, layer))
                .toArray(String[]::new);
    }

    /** Every class of every domain. */
    DescribedPredicate<JavaClass> anyClass() {
        return resideInAnyPackage(names.stream().map(this::everythingIn).toArray(String[]::new));
    }

    /** Every class that has to come to the same result each time: all but the adapters and the composition roots. */
    DescribedPredicate<JavaClass> decidingClasses() {
        return anyClass()
                .and(DescribedPredicate.not(resideInAnyPackage(layer("adapter"))))
                .and(DescribedPredicate.not(HasName.Predicates.nameMatching(".*\\.[A-Z]\\w*Module(\\$.*)?")))
                .as("domain and application classes");
    }
}

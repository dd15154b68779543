package dev.souk.architecture.rules;

import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/** {@link Optional} is for what a method may not find; what a record or a parameter may lack is {@code @Nullable}. */
public final class Optionals {
    private Optionals() {}

    /** No field holds one, so no record component does. */
    public static ArchRule areNotKept() {
        return noFields().should().haveRawType(Optional.class).allowEmptyShould(true);
    }

    /** No method asks for one; what the compiler makes of a lambda does not count. */
    public static ArchRule areNotAskedFor() {
        DescribedPredicate<List<JavaClass>> anOptional = DescribedPredicate.describe(
                "an Optional", types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class)));
        return noCodeUnits()
                .that()
                .doNotHaveModifier(SYNTHETIC)
                .should()
                .haveRawParameterTypes(anOptional)
                .allowEmptyShould(true);
    }
}

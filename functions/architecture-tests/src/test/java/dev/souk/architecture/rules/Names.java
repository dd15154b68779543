package dev.souk.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** A name says what a thing is; these say only that somebody had to write a class. */
public final class Names {
    private static final String SUFFIXES = "\\w*(Impl|Manager|Service|Utils?|Helper|Dto|DTO)";
    private static final String PREFIXES = "(Base|Abstract)[A-Z]\\w*";

    private Names() {}

    /** None of the banned suffixes and prefixes. */
    public static ArchRule sayWhatAThingIs() {
        return noClasses()
                .should()
                .haveNameMatching(".*[.$](%s|%s)".formatted(SUFFIXES, PREFIXES))
                .because("a class is named after what it is or does")
                .allowEmptyShould(true);
    }
}

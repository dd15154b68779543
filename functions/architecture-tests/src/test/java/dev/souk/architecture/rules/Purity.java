package dev.souk.architecture.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Set;

/** Models and use cases get time, chance and threads handed in, so that a test can decide what they are. */
public final class Purity {
    private static final Set<String> IMPURE_METHODS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.lang.Thread.sleep",
            "java.lang.Thread.startVirtualThread",
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.ofPlatform",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    private static final Set<String> IMPURE_TYPES =
            Set.of("java.lang.Thread", "java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

    private Purity() {}

    /** No clock, chance or thread of their own. */
    public static ArchRule decisionsAreReproducible(DomainModules modules) {
        return noClasses()
                .that(modules.decidingClasses())
                .should()
                .callCodeUnitWhere(new Impure())
                .because("time, chance and threads are handed in")
                .allowEmptyShould(true);
    }

    private static final class Impure extends DescribedPredicate<JavaCall<?>> {
        Impure() {
            super("it asks the machine for the time, for chance or for a thread");
        }

        @Override
        public boolean test(JavaCall<?> call) {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            return switch (target.getName()) {
                case "<init>" -> IMPURE_TYPES.contains(owner);
                case "now" -> owner.startsWith("java.time.") && !asksAClock(target);
                case "system", "systemUTC", "systemDefaultZone" -> owner.equals("java.time.Clock");
                default -> IMPURE_METHODS.contains(owner + "." + target.getName());
            };
        }

        private static boolean asksAClock(CodeUnitCallTarget target) {
            return target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        }
    }
}

package dev.souk.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderState;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;

/** Whoever made such an event without the order's state could let happen what cannot. */
@AnalyzeClasses(packages = "dev.souk.orders", importOptions = ImportOption.DoNotIncludeTests.class)
class OrderDecisionsTest {
    /** What states offer. */
    private static final Set<String> DECISIONS = Arrays.stream(OrderState.class.getPermittedSubclasses())
            .flatMap(state -> Arrays.stream(state.getDeclaredMethods()))
            .map(Method::getReturnType)
            .filter(OrderEvent.class::isAssignableFrom)
            .map(Class::getName)
            .collect(toSet());

    @ArchTest
    static void orders_are_decided_by_their_states_and_read_by_their_store(JavaClasses orders) {
        assertThat(DECISIONS).hasSize(4);
        noClasses()
                .that()
                .areNotAssignableTo(OrderState.class)
                .and()
                .resideOutsideOfPackage("dev.souk.orders.adapter.dynamodb")
                .should()
                .callConstructorWhere(DescribedPredicate.<JavaConstructorCall>describe(
                        "an order is decided by it",
                        call -> DECISIONS.contains(call.getTargetOwner().getName())))
                .because("a state offers only what may follow")
                .check(orders);
    }
}

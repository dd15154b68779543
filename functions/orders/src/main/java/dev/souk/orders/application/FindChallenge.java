package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderStatus;
import java.util.Optional;
import java.util.Set;

/** Finds where the owner of a pending order has to confirm its payment, if they have to. */
public final class FindChallenge {
    private static final Set<String> ENDED = Set.of("PaymentAuthorized", "PaymentDeclined", "PaymentVoided");

    private final CheckoutFacts facts;

    public FindChallenge(CheckoutFacts facts) {
        this.facts = facts;
    }

    /** The address, as long as the order is pending and the payment has not been decided. */
    public Optional<String> handle(Order order) {
        if (order.status() != OrderStatus.PENDING) {
            return Optional.empty();
        }
        var known = facts.of(order.id());
        return known.stream().anyMatch(fact -> ENDED.contains(fact.type()))
                ? Optional.empty()
                : known.stream()
                        .filter(fact -> fact.type().equals("PaymentChallengeRequired"))
                        .findFirst()
                        .map(fact -> fact.shown().url());
    }
}

package dev.souk.cart.adapter.dynamodb;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartFact.Abandoned;
import dev.souk.cart.domain.CartFact.ItemAdded;
import dev.souk.cart.domain.CartFact.ItemRemoved;
import dev.souk.cart.domain.CartFact.Merged;
import dev.souk.cart.domain.CartFact.Quoted;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Sku;
import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.cart.AbandonedLine;
import dev.souk.events.cart.CartAbandoned;
import dev.souk.events.cart.CartItemAdded;
import dev.souk.events.cart.CartItemRemoved;
import dev.souk.events.cart.CartQuoted;
import dev.souk.events.cart.CartsMerged;
import dev.souk.kernel.Money;
import java.util.List;

/** What the other domains hear of a cart. */
final class CartEvents {
    private CartEvents() {}

    static List<EventData> of(Cart cart, List<CartFact> facts) {
        return facts.stream().map(fact -> event(cart, fact)).toList();
    }

    private static EventData event(Cart cart, CartFact fact) {
        String id = cart.id().value();
        String owner = cart.owner().subject();
        return switch (fact) {
            case ItemAdded(Sku sku, int units) -> new CartItemAdded(id, owner, sku.value(), units);
            case ItemRemoved(Sku sku, int units) -> new CartItemRemoved(id, owner, sku.value(), units);
            case Merged(CartId source) -> new CartsMerged(source.value(), id, owner);
            case Quoted(String quoteId, Money total) ->
                new CartQuoted(id, owner, quoteId, new MoneyAmount(total.amount(), total.currency()));
            case Abandoned _ ->
                new CartAbandoned(
                        id,
                        owner,
                        cart.lines().stream()
                                .map(line -> new AbandonedLine(
                                        line.sku().value(), line.quantity().units()))
                                .toList());
        };
    }
}

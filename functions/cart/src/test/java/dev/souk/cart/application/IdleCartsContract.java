package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.application.IdleCarts.Entry;
import dev.souk.cart.domain.Cart;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link IdleCarts} does, together with the {@link Carts} that it is kept with. */
public abstract class IdleCartsContract {
    private static final Instant HOUR = NOW.truncatedTo(ChronoUnit.HOURS);
    private static final Entry FILED = new Entry(CART, HOUR);

    private final Kept kept = kept();
    private final Carts carts = kept.carts();
    private final IdleCarts idle = kept.idle();

    /** Carts and the file of them. */
    public record Kept(Carts carts, IdleCarts idle) {}

    /** Without any cart in it. */
    protected abstract Kept kept();

    @BeforeEach
    void fill() {
        carts.open(annasCart());
        carts.replace(annasCart(), with(annasCart(), MILK, 1), List.of());
    }

    @Test
    void files_a_cart_with_its_first_line_and_not_again() {
        Cart cart = with(annasCart(), MILK, 1);
        assertThat(idle.filedUnder(HOUR, 10)).containsExactly(FILED);

        idle.drop(FILED);
        carts.replace(cart, with(cart, MILK, 2), List.of());
        assertThat(idle.filedUnder(HOUR, 10)).isEmpty();
    }

    @Test
    void files_a_cart_again_when_it_was_told_to_be_abandoned() {
        Cart abandoned = with(annasCart(), MILK, 1).abandoned();
        carts.replace(with(annasCart(), MILK, 1), abandoned, List.of());
        idle.drop(FILED);
        assertThat(carts.find(CART)).contains(abandoned);

        carts.replace(abandoned, with(abandoned, MILK, 2), List.of());
        assertThat(idle.filedUnder(HOUR, 10)).containsExactly(FILED);
    }

    @Test
    void moves_an_entry_and_drops_it_repeatably() {
        Instant later = HOUR.plus(3, ChronoUnit.HOURS);

        idle.move(FILED, later);
        idle.move(FILED, later);
        assertThat(idle.filedUnder(HOUR, 10)).isEmpty();
        assertThat(idle.filedUnder(later, 10)).containsExactly(new Entry(CART, later));

        idle.drop(new Entry(CART, later));
        idle.drop(new Entry(CART, later));
        assertThat(idle.filedUnder(later, 10)).isEmpty();
    }

    @Test
    void notes_progress_and_never_goes_back() {
        assertThat(idle.progress()).isEmpty();

        idle.advance(HOUR);
        idle.advance(HOUR.minus(2, ChronoUnit.HOURS));
        assertThat(idle.progress()).contains(HOUR);
    }
}

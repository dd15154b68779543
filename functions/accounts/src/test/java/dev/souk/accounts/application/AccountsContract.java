package dev.souk.accounts.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.application.Accounts.LinkResult;
import dev.souk.accounts.application.Accounts.LinkResult.Linked;
import dev.souk.accounts.application.Accounts.LinkResult.TakenByAnother;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.GuestId;
import dev.souk.accounts.domain.GuestLink;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of accounts promises. */
public abstract class AccountsContract {
    protected static final CustomerId ADA = new CustomerId("ada");
    private static final CustomerId EVE = new CustomerId("eve");
    protected static final GuestLink LINK = link("g-1");

    protected abstract Accounts accounts();

    @Test
    void links_guests_in_the_order_they_came() {
        assertThat(accounts().link(ADA, LINK)).isEqualTo(new Linked(LINK));
        assertThat(accounts().link(ADA, link("g-2"))).isEqualTo(new Linked(link("g-2")));

        assertThat(accounts().guestsOf(ADA)).containsExactly(LINK, link("g-2"));
        assertThat(accounts().guestsOf(EVE)).isEmpty();
    }

    @Test
    void registers_as_often_as_asked() {
        accounts().register(ADA);
        accounts().register(ADA);

        assertThat(accounts().isErased(ADA)).isFalse();
        assertThat(accounts().guestsOf(ADA)).isEmpty();
    }

    @Test
    void keeps_the_first_of_equal_links() {
        accounts().link(ADA, LINK);
        var later = new GuestLink(LINK.guest(), LINK.linkedAt().plusSeconds(60));

        assertThat(accounts().link(ADA, later)).isEqualTo(new Linked(LINK));
        assertThat(accounts().guestsOf(ADA)).containsExactly(LINK);
    }

    @Test
    void gives_a_guest_to_one_customer_even_when_that_one_has_left() {
        accounts().link(ADA, LINK);
        assertThat(accounts().link(EVE, LINK)).isEqualTo(new TakenByAnother());

        accounts().erase(ADA);
        assertThat(accounts().link(EVE, LINK)).isEqualTo(new TakenByAnother());
        assertThat(accounts().guestsOf(EVE)).isEmpty();
    }

    @Test
    void lets_one_of_two_customers_win_a_guest() throws Exception {
        List<Callable<LinkResult>> claims = IntStream.range(0, 8)
                .<Callable<LinkResult>>mapToObj(i -> () -> accounts().link(new CustomerId("c-" + i), LINK))
                .toList();
        try (var pool = Executors.newFixedThreadPool(claims.size())) {
            List<LinkResult> results =
                    pool.invokeAll(claims).stream().map(Future::resultNow).toList();

            assertThat(results).filteredOn(Linked.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(TakenByAnother.class::isInstance).hasSize(7);
        }
    }

    @Test
    void forgets_for_good_whoever_it_was() {
        accounts().link(ADA, LINK);
        assertThat(accounts().isErased(ADA)).isFalse();

        accounts().erase(ADA);
        accounts().erase(ADA);
        accounts().erase(EVE);

        assertThat(accounts().isErased(ADA)).isTrue();
        assertThat(accounts().isErased(EVE)).isTrue();
        assertThatThrownBy(() -> accounts().guestsOf(ADA)).isInstanceOf(ErasedAccount.class);
        assertThatThrownBy(() -> accounts().register(ADA)).isInstanceOf(ErasedAccount.class);
        assertThatThrownBy(() -> accounts().link(ADA, link("g-2"))).isInstanceOf(ErasedAccount.class);
    }

    private static GuestLink link(String guest) {
        return new GuestLink(new GuestId("guest:" + guest), Instant.parse("2026-03-01T12:00:00Z"));
    }
}

package dev.souk.accounts.application;

import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.GuestLink;
import java.util.List;

/** Who is a customer, who was one, and which guests they have been. Reads see every write that came before. */
public interface Accounts {
    /** How many guests a customer may have been. */
    int MAX_GUESTS = 500;

    /** Whether this customer was erased. Nobody becomes a customer again under the same id. */
    boolean isErased(CustomerId customer);

    /** Makes the customer known, if they are not yet. Throws {@link ErasedAccount} when the customer was erased. */
    void register(CustomerId customer);

    /**
     * The guests that the customer has been, the first linked first.
     *
     * @throws ErasedAccount when the customer was erased
     */
    List<GuestLink> guestsOf(CustomerId customer);

    /**
     * Makes the guest this customer's for good, and the customer known if this is the first that is heard of them.
     *
     * @throws ErasedAccount when the customer was erased
     */
    LinkResult link(CustomerId customer, GuestLink link);

    /** Forgets the customer, known or not: what is kept of them goes and their key with it. Safe to repeat. */
    void erase(CustomerId customer);

    /** What becomes of a link. */
    sealed interface LinkResult {
        /** The guest is the customer's, now or since before. */
        record Linked(GuestLink link) implements LinkResult {}

        /** The guest is another customer's. */
        record TakenByAnother() implements LinkResult {}

        /** The customer has been {@value Accounts#MAX_GUESTS} guests already. */
        record TooMany() implements LinkResult {}

        /** Too much happens to this account at once; nothing is linked, and it may be tried again. */
        record Busy() implements LinkResult {}
    }
}

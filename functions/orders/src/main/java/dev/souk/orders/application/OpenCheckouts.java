package dev.souk.orders.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checkouts whose end nobody has seen yet. Accepting an order opens its checkout, in the same transaction. */
public interface OpenCheckouts {

    /** Those that nobody has looked at since then, or some of them. */
    List<OpenCheckout> notSince(Instant limit, int max);

    /**
     * All of them, each once as long as nobody looks at it meanwhile.
     *
     * @param position of the entry to go on behind, null to begin
     */
    List<OpenCheckout> after(@Nullable String position, int max);

    /**
     * Notes another look.
     *
     * @return false when somebody else did before; then what was seen is out of date
     */
    boolean replace(OpenCheckout seen, OpenCheckout next);

    /** Its end was seen. Repeating it changes nothing. */
    void close(OpenCheckout seen);
}

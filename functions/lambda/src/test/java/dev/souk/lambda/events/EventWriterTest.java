package dev.souk.lambda.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.events.accounts.CustomerErased;
import dev.souk.lambda.Correlation;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventWriterTest {
    private static final Correlation CORRELATION = new Correlation("c", null, null);

    @Test
    void refuses_a_fact_that_the_bus_would_never_take() {
        assertThat(outbox(OutboxEntry.MOST_BYTES - 1_000)).contains("CustomerErased");

        assertThatThrownBy(() -> outbox(OutboxEntry.MOST_BYTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a fact must have less than 262,144 bytes, CustomerErased has 262,");
    }

    private static String outbox(int length) {
        List<CustomerErased> facts = List.of(new CustomerErased("x".repeat(length)));
        return CORRELATION.call(() -> EventWriter.system().outbox("customer", 1, facts));
    }
}

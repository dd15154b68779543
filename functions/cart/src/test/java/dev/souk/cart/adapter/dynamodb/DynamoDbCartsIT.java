package dev.souk.cart.adapter.dynamodb;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.application.Carts;
import dev.souk.cart.application.CartsContract;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.Correlated;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DynamoDbCartsIT extends CartsContract {
    /** Carts that may be written outside an invocation. */
    static Carts carts(TestTable table) {
        return Correlated.port(
                Carts.class,
                new DynamoDbCarts(
                        table::client,
                        table.name(),
                        EventWriter.system(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        UUID::randomUUID));
    }

    @Override
    protected Carts carts() {
        TestTable table = TestTable.create();
        return carts(table);
    }

    @Test
    void keeps_nothing_of_an_owner_who_is_forgotten() {
        TestTable table = TestTable.create();
        Carts carts = carts(table);
        carts.open(annasCart());
        carts.delete(annasCart());

        carts.forget(ANNA);

        assertThat(table.items()).isEmpty();
    }
}

package dev.souk.inventory.adapter.events;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.adapter.dynamodb.TableFixture;
import dev.souk.inventory.application.ExpireReservations;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpireReservationsHandlerIT {
    private final TableFixture fixture = TableFixture.create();

    @Test
    void gives_back_what_is_held_past_its_time_and_tells_of_it() throws IOException {
        fixture.ports().with(MILK, 5).reservations().hold(held(ORDER, line(MILK, 2)));
        var expire = new ExpireReservations(fixture.ports().reservations(), Clock.systemUTC());
        var output = new ByteArrayOutputStream();

        new ExpireReservationsHandler(new Environment(Map.of()), expire)
                .handleRequest(new ByteArrayInputStream(new byte[0]), output, new TestContext());

        assertThat(output.toString(StandardCharsets.UTF_8)).isEqualTo("{\"expired\":1}");
        assertThat(fixture.ports().reservations().find(ORDER)).get().isInstanceOf(Expired.class);
        assertThat(fixture.ports().stockOf(MILK).available()).isEqualTo(5);
        assertThat(fixture.table().items())
                .anySatisfy(item -> assertThat(String.valueOf(item.get("events")))
                        .contains("StockReservationExpired", "2026-05-04T10:45:30Z"))
                .noneSatisfy(item -> assertThat(String.valueOf(item.get("pk"))).contains("HELD#"));
    }
}

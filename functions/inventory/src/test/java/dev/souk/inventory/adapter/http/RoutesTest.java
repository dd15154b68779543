package dev.souk.inventory.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.inventory.InMemoryInventory;
import dev.souk.inventory.InventoryFixture;
import dev.souk.inventory.InventoryModule;
import dev.souk.lambda.Environment;
import dev.souk.lambda.fixture.Specification;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoutesTest {
    @Test
    void serves_what_the_specification_promises_and_nothing_else() throws IOException {
        InMemoryInventory memory = new InMemoryInventory();
        var function =
                InventoryModule.http(new Environment(Map.of()), memory, memory.replies(), InventoryFixture.cursors());

        assertThat(function.routes()).isEqualTo(Specification.operations("inventory"));
    }
}

package dev.souk.cli.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasketsTest {
    @TempDir
    Path folder;

    @Test
    void adds_up_an_item_named_twice_and_passes_over_blanks() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "whole milk, cream cheese ,whole milk,\n\nsoda\n");
        assertThat(Baskets.read(file))
                .containsExactly(
                        new TreeMap<>(Map.of("whole-milk", 2, "cream-cheese", 1)), new TreeMap<>(Map.of("soda", 1)));
    }

    @Test
    void names_an_item_that_the_catalogue_lacks() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "soda,unicorn\n");
        assertThatThrownBy(() -> Baskets.read(file)).hasMessageContaining("no 'unicorn'");
    }

    @Test
    void refuses_a_missing_and_an_empty_file() throws IOException {
        assertThatThrownBy(() -> Baskets.read(folder.resolve("none"))).hasMessageContaining("cannot read baskets");
        Path empty = Files.writeString(folder.resolve("e.csv"), "\n");
        assertThatThrownBy(() -> Baskets.read(empty)).hasMessageContaining("holds no basket");
    }
}

package dev.souk.cli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    @Test
    void reads_each_basket_as_a_set(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("baskets.csv"), "tea , honey,tea\n\nhoney,\n");

        BasketHistory history = BasketHistory.read(file);

        assertThat(history.items()).isEqualTo(2);
        assertThat(history.baskets()).containsExactly(new int[] {0, 1}, new int[] {1});
        assertThatThrownBy(() -> BasketHistory.read(folder.resolve("none")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void splits_the_same_way_for_the_same_seed() {
        BasketHistory history = random(100);

        assertThat(history.split(3).test().baskets())
                .hasSize(20)
                .isEqualTo(history.split(3).test().baskets())
                .isNotEqualTo(history.split(4).test().baskets());
    }

    @Test
    void inverts_what_it_should_and_refuses_the_rest() {
        double[][] matrix = {{4, 2, 0}, {2, 5, 1}, {0, 1, 3}};
        double[][] inverse = SymmetricInverse.of(matrix);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double product = 0;
                for (int k = 0; k < 3; k++) {
                    product += matrix[i][k] * inverse[k][j];
                }
                assertThat(product).isCloseTo(i == j ? 1 : 0, within(1e-12));
            }
        }
        assertThatThrownBy(() -> SymmetricInverse.of(new double[][] {{1, 2}, {2, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranks_what_was_left_out_among_what_is_not_in_the_basket() {
        var test = new BasketHistory(List.of(new int[] {0, 1}, new int[] {2}), 12);
        Scorer byNumber = _ -> new double[] {12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
        Scorer backwards = _ -> new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

        assertThat(HitRates.of(byNumber, test)).isEqualTo(new HitRates(1, 1, 1, 2));
        assertThat(HitRates.of(backwards, test).at10()).isZero();
        assertThat(HitRates.of(_ -> new double[12], test).meanReciprocalRank()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Test
    void beats_popularity_where_things_go_in_pairs() {
        Evaluation result = Evaluation.of(random(2000), 1);

        assertThat(result.souk().at5()).isGreaterThan(1.08 * result.popularity().at5());
        assertThat(result.souk().at5()).isGreaterThan(0.97 * result.ease().at5());
    }

    /** Far too few baskets for a stable figure: it only shows that nothing changed by accident. */
    @Test
    void measures_the_baskets_of_the_repository_as_it_always_did() {
        Path file = Path.of(System.getProperty("souk.root"), ".ci", "baskets.csv");

        Evaluation result = Evaluation.of(BasketHistory.read(file), 1);

        assertThat(result.souk().cases()).isEqualTo(70);
        assertThat(result.souk().at5()).isCloseTo(10 / 70.0, within(1e-9));
        assertThat(result.souk().at10()).isCloseTo(14 / 70.0, within(1e-9));
        assertThat(result.souk().meanReciprocalRank()).isCloseTo(0.1107, within(1e-4));
    }

    /** Baskets of one to three out of fifteen pairs of 30 items, some pairs far more popular than others. */
    private static BasketHistory random(int baskets) {
        var random = new Random(7);
        List<int[]> all = new java.util.ArrayList<>();
        for (int i = 0; i < baskets; i++) {
            int pairs = 1 + random.nextInt(3);
            all.add(random.ints(pairs, 0, 15)
                    .map(pair -> pair * (1 + pair) / 16)
                    .flatMap(pair -> java.util.stream.IntStream.of(2 * pair, 2 * pair + 1))
                    .distinct()
                    .toArray());
        }
        return new BasketHistory(all, 30);
    }
}

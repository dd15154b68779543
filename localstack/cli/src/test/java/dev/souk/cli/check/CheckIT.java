package dev.souk.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every check, small, on a process that is killed once. */
class CheckIT {
    @Test
    void the_last_units_are_sold_once_and_a_killed_process_forgets_no_payment() {
        try (OwnStack own = OwnStack.start("--empty")) {
            var stock = new LastUnits(own.stack(), "it");
            var twice = new SubmittedTwice(own.stack(), "it");

            List<Verdict> verdicts = Stream.of(
                            stock.atOnce(4, 12),
                            stock.inTurn(4, 12, 3),
                            twice.underOneKey(4),
                            twice.underTwoKeys(4),
                            new Kills(own, 1).run(1, 6))
                    .toList();

            verdicts.forEach(Verdict::print);
            assertThat(verdicts).flatExtracting(Verdict::violations).isEmpty();
        }
    }
}

package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cli.load.Changes;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LoadCommandTest {
    @Test
    void a_load_is_plain_unless_told_otherwise() {
        assertThat(parse("load", "--baskets", "b.csv", "--orders", "1")).isEqualTo(Changes.NONE);
    }

    @Test
    void flags_say_what_changes() {
        assertThat(parse("load", "--baskets", "b", "--orders", "1", "--coupons", "30", "--merge", "20", "--reprice"))
                .isEqualTo(new Changes(30, 20, true));
    }

    @Test
    void what_is_no_percentage_is_refused_in_one_line() {
        var said = new StringWriter();
        int exit = Souk.commandLine()
                .setErr(new PrintWriter(said, true))
                .execute("load", "--baskets", "b.csv", "--orders", "1", "--coupons", "101");

        assertThat(exit).isEqualTo(1);
        assertThat(said).hasToString("souk: --coupons takes 0 to 100 percent, got 101" + System.lineSeparator());
    }

    private static Changes parse(String... arguments) {
        CommandLine.ParseResult parsed = Souk.commandLine().parseArgs(arguments).subcommand();
        return ((LoadCommand) parsed.commandSpec().userObject()).changes();
    }
}

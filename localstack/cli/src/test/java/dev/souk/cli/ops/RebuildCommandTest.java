package dev.souk.cli.ops;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class RebuildCommandTest {
    @ParameterizedTest
    @CsvSource({"catalog, --fresh", "search, --republish", "orders, --fresh", "catalog, --compare", "search, --after=x"
    })
    void refuses_an_option_of_another_view(String view, String option) {
        var command = new RebuildCommand();
        new CommandLine(command).parseArgs(view, option);

        assertThatThrownBy(command::call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%s has no %s", view, option.replaceFirst("=.*", ""));
    }
}

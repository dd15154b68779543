package dev.souk.payments.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the provider's statement.
 *
 * @param lines in no order to be relied on
 * @param next where the next page begins, null after the last one
 */
public record Statement(List<StatementLine> lines, @Nullable String next) implements ProviderAnswer.ToStatement {
    public Statement {
        lines = List.copyOf(lines);
    }
}

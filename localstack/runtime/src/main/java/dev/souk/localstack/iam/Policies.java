package dev.souk.localstack.iam;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that together decide about a request: one explicit denial beats every permission. */
record Policies(List<Statement> statements) {

    Policies {
        statements = List.copyOf(statements);
    }

    /** @return why not, in IAM's words; empty when the request is allowed */
    Optional<String> refusal(Request request, String kind) {
        if (statements.stream().anyMatch(statement -> !statement.allow() && denies(statement, request))) {
            return Optional.of("with an explicit deny in %s policy".formatted(article(kind)));
        }
        if (statements.stream().anyMatch(statement -> statement.allow() && statement.applies(request))) {
            return Optional.empty();
        }
        String because = "because no %s policy allows the %s action".formatted(kind, request.action());
        return Optional.of(because + unknownOperators(request));
    }

    /** A denial with an operator that is not known is taken to hold: nothing may be allowed here that AWS would refuse. */
    private static boolean denies(Statement statement, Request request) {
        return statement.concerns(request)
                && statement.conditions().stream()
                        .allMatch(condition -> !condition.known() || condition.holds(request));
    }

    private String unknownOperators(Request request) {
        String operators = statements.stream()
                .filter(statement -> statement.allow() && statement.concerns(request))
                .flatMap(statement -> statement.conditions().stream())
                .filter(condition -> !condition.known())
                .map(Condition::operator)
                .distinct()
                .collect(Collectors.joining(", "));
        return operators.isEmpty() ? "" : " (condition operator not known to this runtime: %s)".formatted(operators);
    }

    private static String article(String kind) {
        return kind.startsWith("i") ? "an " + kind : "a " + kind;
    }
}

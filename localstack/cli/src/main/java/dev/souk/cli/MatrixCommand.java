package dev.souk.cli;

import dev.souk.cli.contract.AccessMatrix;
import dev.souk.cli.contract.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Calls every operation as everybody and prints who got what. */
@Command(
        name = "matrix",
        description = "Calls every operation of the contract as owner, other customer, guest, staff and anonymous, and"
                + " fails when somebody gets what the contract does not grant. With --bad-input, puts foreign fields and"
                + " hostile values into every place of every operation instead.",
        mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {
    @Option(
            names = "--bad-input",
            description = "Try every foreign field and hostile value in every place, some thousand requests.")
    private boolean badInput;

    @Override
    public Integer call() {
        Stack stack = Stack.running(Workspace.current());
        return badInput ? badInput(stack) : access(stack);
    }

    private static int badInput(Stack stack) {
        BadInput input = BadInput.of(stack, CatalogueItem.outsideTheExamples().sku(), "bad-input-" + UUID.randomUUID());
        List<BadInput.Case> cases = new ArrayList<>(input.foreignFields());
        int foreign = cases.size();
        cases.addAll(input.hostileValues());
        List<BadInput.Case> broken =
                cases.stream().filter(tried -> !tried.violations().isEmpty()).toList();
        Map<String, Long> byOperation = cases.stream()
                .collect(Collectors.groupingBy(BadInput.Case::operation, TreeMap::new, Collectors.counting()));
        byOperation.forEach((operation, count) -> System.out.printf("%5d  %s%n", count, operation));
        broken.forEach(tried -> System.out.printf(
                "FAIL %s, %s: %d %s%n", tried.operation(), tried.what(), tried.status(), tried.violations()));
        System.out.printf(
                "%d foreign fields, %d hostile values, %d broken%n", foreign, cases.size() - foreign, broken.size());
        return broken.isEmpty() ? 0 : 1;
    }

    private static int access(Stack stack) {
        String run = "matrix-" + UUID.randomUUID();
        List<AccessMatrix.Cell> cells = AccessMatrix.of(
                        stack, CatalogueItem.outsideTheExamples().sku(), run)
                .cells();
        cells.forEach(cell -> System.out.printf(
                "%-4s  %3d  %-15s %s%n",
                cell.violations().isEmpty() ? "ok" : "FAIL", cell.status(), cell.caller(), cell.operation()));
        List<AccessMatrix.Cell> broken =
                cells.stream().filter(cell -> !cell.violations().isEmpty()).toList();
        broken.forEach(cell -> System.out.printf(
                "%s as %s, expected %s: %s%n", cell.operation(), cell.caller(), cell.expected(), cell.violations()));
        System.out.printf("%d cells, %d broken%n", cells.size(), broken.size());
        return broken.isEmpty() ? 0 : 1;
    }
}

package dev.souk.cli;

import dev.souk.cli.contract.AccessMatrix;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Calls every operation as everybody and prints who got what. */
@Command(
        name = "matrix",
        description = "Calls every operation of the contract as owner, other customer, guest, staff and anonymous, and"
                + " fails when somebody gets what the contract does not grant.",
        mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        Stack stack = Stack.running(Workspace.current());
        String run = "matrix-" + UUID.randomUUID();
        List<AccessMatrix.Cell> cells = AccessMatrix.of(
                        stack, CatalogueItem.all().getFirst().sku(), run)
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

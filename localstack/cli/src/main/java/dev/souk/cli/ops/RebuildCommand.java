package dev.souk.cli.ops;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rebuilds what a domain derives from its truth. */
@Command(
        name = "rebuild",
        description = "Builds a view anew from what it is derived from, while it is read.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    /** The views that can be rebuilt. */
    enum View {
        catalog,
        orders,
        search
    }

    @Parameters(paramLabel = "VIEW", description = "One of: ${COMPLETION-CANDIDATES}.")
    private View view = View.search;

    @Option(
            names = "--fresh",
            description = "search: begin with an empty one, when the one there is cannot be read any more.")
    private boolean fresh;

    @Option(
            names = "--republish",
            description = "catalog: instead, tell every published product again, for a listener that starts empty.")
    private boolean republish;

    @Option(
            names = "--compare",
            description =
                    "orders: change nothing, say how many rows of the order history differ from what the events make, and"
                            + " fail when any does.")
    private boolean compare;

    @Option(names = "--after", paramLabel = "POSITION", description = "orders: go on where an interrupted run said.")
    private @Nullable String after;

    @Override
    public Integer call() {
        requireOptionsOf(view);
        Stack stack = Stack.running(Workspace.current());
        String stage = stack.state().stage();
        return switch (view) {
            case catalog -> {
                int products = new CatalogRebuild(stack.edge(), stage).run(republish);
                System.out.printf(
                        republish ? "%d products told again%n" : "catalog rebuilt from %d products%n", products);
                yield 0;
            }
            case orders -> orders(new OrdersRebuild(stack.edge(), stage).run(compare, after));
            case search -> {
                int documents = new SearchRebuild(stack.edge(), stage).run(fresh);
                System.out.printf("search rebuilt from %d documents%n", documents);
                yield 0;
            }
        };
    }

    private int orders(OrdersRebuild.Result found) {
        System.out.printf(
                "%,d orders make %,d rows of the order history: %,d differ%s, %,d belong to no order%n",
                found.orders(),
                found.rows(),
                found.differing(),
                compare ? "" : "ed and were put right",
                found.surplus());
        if (found.unsettled() > 0) {
            System.out.printf(
                    "%,d orders were left out, because something has just happened to them%n", found.unsettled());
        }
        found.unreadable().forEach(id -> System.out.printf("order %s cannot be read%n", id));
        if (compare) {
            System.out.println(found.isSame() ? "live = rebuilt = fold" : "live and rebuilt differ");
            return found.isSame() ? 0 : 1;
        }
        return found.unreadable().isEmpty() ? 0 : 1;
    }

    private void requireOptionsOf(View chosen) {
        Map<String, View> given = new TreeMap<>();
        if (fresh) {
            given.put("--fresh", View.search);
        }
        if (republish) {
            given.put("--republish", View.catalog);
        }
        if (compare) {
            given.put("--compare", View.orders);
        }
        if (after != null) {
            given.put("--after", View.orders);
        }
        given.forEach((option, of) -> {
            if (of != chosen) {
                throw new IllegalArgumentException("%s has no %s".formatted(chosen, option));
            }
        });
    }
}

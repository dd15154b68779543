package dev.souk.cli.ops;

import dev.souk.cli.Stack;
import dev.souk.cli.Workspace;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() {
        if (view == View.catalog ? fresh : republish) {
            throw new IllegalArgumentException("%s has no %s".formatted(view, fresh ? "--fresh" : "--republish"));
        }
        Stack stack = Stack.running(Workspace.current());
        String stage = stack.state().stage();
        switch (view) {
            case catalog -> {
                int products = new CatalogRebuild(stack.edge(), stage).run(republish);
                System.out.printf(
                        republish ? "%d products told again%n" : "catalog rebuilt from %d products%n", products);
            }
            case search -> {
                int documents = new SearchRebuild(stack.edge(), stage).run(fresh);
                System.out.printf("search rebuilt from %d documents%n", documents);
            }
        }
        return 0;
    }
}

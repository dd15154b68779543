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
        search
    }

    @Parameters(paramLabel = "VIEW", description = "One of: ${COMPLETION-CANDIDATES}.")
    private View view = View.search;

    @Option(names = "--fresh", description = "Begin with an empty one, when the one there is cannot be read any more.")
    private boolean fresh;

    @Override
    public Integer call() {
        Stack stack = Stack.running(Workspace.current());
        int documents = switch (view) {
            case search -> new SearchRebuild(stack.edge(), stack.state().stage()).run(fresh);
        };
        System.out.printf("%s rebuilt from %d documents%n", view, documents);
        return 0;
    }
}

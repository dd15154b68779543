package dev.souk.cli.check;

import dev.souk.cli.CatalogueItem;
import dev.souk.cli.Stack;
import dev.souk.cli.load.Changes;
import dev.souk.cli.load.LoadResults;
import dev.souk.cli.load.LoadRun;
import dev.souk.cli.load.TokenMix;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Finding;
import dev.souk.invariants.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** After plain load every unit and every cent is explained. */
final class Books {
    private static final int MOST_ITEMS = 5;
    private static final double PER_SECOND = 6;

    private final Stack stack;
    private final String run;

    /** @param run makes the Idempotency-Keys of this run its own */
    Books(Stack stack, String run) {
        this.stack = stack;
        this.run = run;
    }

    Verdict run(int orders, long seed) {
        var verdict = new Verdict("the books after %d orders".formatted(orders));
        var load = new LoadRun(
                stack,
                baskets(orders, new Random(seed)),
                TokenMix.parse("tok_approve=90,tok_decline=5,tok_slow=3,tok_timeout=2"),
                Changes.NONE,
                "check-" + run);
        LoadResults results = load.run(orders, PER_SECOND, _ -> {});
        new Aftermath(stack).reconcile();
        results.failures().forEach(verdict::violated);
        verdict.expect("orders accepted", orders, results.accepted().size());
        verdict.expect("orders undecided", 0, results.undecided());
        for (Finding finding :
                Invariants.check(StackSnapshot.take(stack.edge(), stack.state().stage()), results.accepted())) {
            verdict.saw("%s %s".formatted(finding.id(), finding.promise()));
            finding.violations().forEach(violation -> verdict.violated("%s %s".formatted(finding.id(), violation)));
        }
        verdict.saw("%d confirmed, rejected: %s".formatted(results.confirmed(), results.rejected()));
        return verdict;
    }

    private static List<Map<String, Integer>> baskets(int count, Random random) {
        List<CatalogueItem> items = CatalogueItem.all();
        List<Map<String, Integer>> baskets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Integer> basket = new TreeMap<>();
            for (int left = 1 + random.nextInt(MOST_ITEMS); left > 0; left--) {
                basket.merge(items.get(random.nextInt(items.size())).sku(), 1, Integer::sum);
            }
            baskets.add(basket);
        }
        return baskets;
    }
}

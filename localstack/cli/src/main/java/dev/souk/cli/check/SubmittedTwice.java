package dev.souk.cli.check;

import dev.souk.cli.Quiescence;
import dev.souk.cli.Shelf;
import dev.souk.cli.Stack;
import dev.souk.cli.UnexpectedAnswer;
import dev.souk.cli.check.Buyer.Purchase;
import dev.souk.cli.load.OrderJourney.Quoted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** The same order sent twice at one moment: one order, one charge. */
final class SubmittedTwice {
    private static final long PRICE = 990;

    private final Stack stack;
    private final String run;

    /** @param run makes the products of this run its own */
    SubmittedTwice(Stack stack, String run) {
        this.stack = stack;
        this.run = run;
    }

    /** Both under one Idempotency-Key, as a client that sends again. */
    Verdict underOneKey(int orders) {
        return judged("one key", orders, false);
    }

    /** Each under a key of its own, as two open windows: the quote can be used once. */
    Verdict underTwoKeys(int orders) {
        return judged("two keys", orders, true);
    }

    private Verdict judged(String how, int orders, boolean ownKeys) {
        String sku = "check-twice-%s-%s".formatted(ownKeys ? "keys" : "key", run);
        new Shelf(stack).sell(sku, PRICE, orders * 2);
        var verdict = new Verdict("%d orders sent twice at once, under %s".formatted(orders, how));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < orders; i++) {
            String key = sku + "-" + i;
            twice(verdict, new Buyer(stack.shop()).quote(Map.of(sku, 1)), key, ownKeys ? key + "-again" : key)
                    .forEach(purchase -> ids.add(purchase.orderId()));
        }
        new Quiescence(stack.edge()).await();
        Charges charges = Charges.of(stack);
        long captures =
                ids.stream().mapToLong(id -> charges.captures(id).size()).sum();
        verdict.expect("orders", orders, ids.size());
        verdict.expect("charges", orders, captures);
        verdict.saw("%d orders, %d charges".formatted(ids.size(), captures));
        return verdict;
    }

    private List<Purchase> twice(Verdict verdict, Quoted quoted, String oneKey, String otherKey) {
        List<Callable<Optional<Purchase>>> both = new ArrayList<>();
        for (String key : List.of(oneKey, otherKey)) {
            both.add(() -> order(quoted, key));
        }
        List<Purchase> purchases =
                Crowd.atOnce(both).stream().flatMap(Optional::stream).toList();
        if (purchases.isEmpty() || !purchases.stream().allMatch(Purchase::isConfirmed)) {
            verdict.violated("sent twice under %s: %s".formatted(oneKey, purchases));
        }
        return purchases;
    }

    /** Empty when the shop refuses it: the other one was faster. */
    private Optional<Purchase> order(Quoted quoted, String key) {
        try {
            return Optional.of(new Buyer(stack.shop()).order(quoted, key));
        } catch (UnexpectedAnswer refused) {
            return Optional.empty();
        }
    }
}

package dev.souk.cli.check;

import dev.souk.cli.Quiescence;
import dev.souk.cli.Shelf;
import dev.souk.cli.Stack;
import dev.souk.cli.UnexpectedAnswer;
import dev.souk.cli.check.Buyer.Purchase;
import dev.souk.cli.load.OrderJourney.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** More buyers than units: exactly the units are sold and charged, and nobody pays for nothing. */
final class LastUnits {
    private static final long PRICE = 1_250;

    private final Stack stack;
    private final String run;

    /** @param run makes the products of this run its own */
    LastUnits(Stack stack, String run) {
        this.stack = stack;
        this.run = run;
    }

    /** Everybody has a quote for one unit, then all order at one moment. */
    Verdict atOnce(int units, int buyers) {
        String sku = sell("once", units);
        List<Callable<Quoted>> asking = new ArrayList<>();
        for (int i = 0; i < buyers; i++) {
            asking.add(() -> buyer().quote(Map.of(sku, 1)));
        }
        List<Callable<Optional<Purchase>>> ordering = new ArrayList<>();
        for (Quoted quoted : Crowd.inTurn(8, asking)) {
            String key = sku + "-" + ordering.size();
            ordering.add(() -> Optional.of(buyer().order(quoted, key)));
        }
        var verdict = new Verdict("%d units, %d buyers of one, all at once".formatted(units, buyers));
        return judged(verdict, units, Crowd.atOnce(ordering));
    }

    /** Everybody comes, looks and orders, so many at a time. */
    Verdict inTurn(int units, int buyers, int atATime) {
        String sku = sell("turn", units);
        List<Callable<Optional<Purchase>>> shopping = new ArrayList<>();
        for (int i = 0; i < buyers; i++) {
            String key = sku + "-" + i;
            shopping.add(() -> buy(sku, key));
        }
        var verdict = new Verdict("%d units, %d buyers of one, %d at a time".formatted(units, buyers, atATime));
        return judged(verdict, units, Crowd.inTurn(atATime, shopping));
    }

    private String sell(String kind, int units) {
        String sku = "check-%s-%s".formatted(kind, run);
        new Shelf(stack).sell(sku, PRICE, units);
        return sku;
    }

    private Buyer buyer() {
        return new Buyer(stack.shop());
    }

    /** Empty when the shop says before the order that nothing is left. */
    private Optional<Purchase> buy(String sku, String key) {
        Quoted quoted;
        try {
            quoted = buyer().quote(Map.of(sku, 1));
        } catch (UnexpectedAnswer soldOut) {
            return Optional.empty();
        }
        return Optional.of(buyer().order(quoted, key));
    }

    private Verdict judged(Verdict verdict, int units, List<Optional<Purchase>> purchases) {
        new Quiescence(stack.edge()).await();
        List<Purchase> decided =
                purchases.stream().flatMap(Optional::stream).map(buyer()::now).toList();
        Charges charges = Charges.of(stack);
        decided.forEach(purchase -> charges.judge(verdict, purchase));
        decided.stream()
                .filter(purchase ->
                        !purchase.isConfirmed() && !purchase.outcome().reason().equals("OUT_OF_STOCK"))
                .forEach(purchase -> verdict.violated("order %s is %s".formatted(purchase.orderId(), purchase.told())));
        long sold = decided.stream().filter(Purchase::isConfirmed).count();
        long charged = decided.stream()
                .mapToLong(purchase -> charges.captures(purchase.orderId()).size())
                .sum();
        verdict.expect("units sold", Math.min(units, purchases.size()), sold);
        verdict.expect("charges", sold, charged);
        verdict.saw("%d sold, %d refused, %d charged".formatted(sold, purchases.size() - sold, charged));
        return verdict;
    }
}

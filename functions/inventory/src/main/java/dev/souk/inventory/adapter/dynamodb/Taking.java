package dev.souk.inventory.adapter.dynamodb;

import dev.souk.inventory.application.HoldResult;
import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Share;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockParts;
import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.retry.Backoff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Takes units of several products in one transaction. A product is taken from its one part without a look; only when that is
 * refused are all its parts read, and the units planned. Products seen in several parts are looked at first from then on.
 */
final class Taking {
    /** Each refusal means that somebody else got units; more than these in a row, and the step is tried again later. */
    private static final int MAX_ATTEMPTS = 20;

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;
    private final Journal journal;

    /** Only a hint: a product that is missing here costs one refusal. */
    private final Set<Sku> scattered = ConcurrentHashMap.newKeySet();

    Taking(DynamoDbClient client, String table, Transactions transactions, Journal journal) {
        this.client = client;
        this.table = table;
        this.transactions = transactions;
        this.journal = journal;
    }

    /**
     * @param written the writes of the reservation, once it is known where its units come from; the first of them refuses when the
     *     order was decided otherwise
     * @param decided what was decided otherwise, if anything
     * @throws IllegalStateException when others were faster each time
     */
    HoldResult take(
            Reservation wanted,
            MovementKind kind,
            Function<Reservation, List<TransactWriteItem>> written,
            Supplier<Optional<Reservation>> decided) {
        Set<Sku> seen = new HashSet<>(scattered);
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Plan plan = plan(wanted, seen);
            if (!plan.missing().isEmpty()) {
                return decided.get()
                        .<HoldResult>map(HoldResult.AlreadyDecided::new)
                        .orElseGet(() -> new HoldResult.SoldOut(plan.missing()));
            }
            HoldResult result = attempt(taken(wanted, plan.lines()), kind, written, seen);
            if (result != null) {
                return result;
            }
        }
        throw new IllegalStateException("the units of order %s must be found in %d attempts, others were faster"
                .formatted(wanted.order().value(), MAX_ATTEMPTS));
    }

    /** Where to take the units from; or which products have too few, or lie too scattered for one transaction. */
    private record Plan(Lines lines, List<Sku> missing) {}

    private Plan plan(Reservation wanted, Set<Sku> seen) {
        List<Sku> missing = new ArrayList<>();
        List<Sku> split = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (Line line : wanted.lines().all()) {
            if (seen.contains(line.sku())) {
                StockParts stock = StockItems.find(client, table, line.sku());
                if (stock.all().size() > 1) {
                    scattered.add(line.sku());
                }
                List<Share> found = stock.allocate(
                                line.units(), wanted.order().value().hashCode())
                        .orElse(List.of());
                shares.addAll(found);
                if (found.isEmpty()) {
                    missing.add(line.sku());
                } else if (found.size() > 1) {
                    split.add(line.sku());
                }
            }
        }
        Lines lines = wanted.lines().takenFrom(shares);
        return new Plan(lines, missing.isEmpty() && lines.shares().size() > Lines.MAX ? split : missing);
    }

    /** Null when a part has too few by now; the product is then among those to look at. */
    private @Nullable HoldResult attempt(
            Reservation taking,
            MovementKind kind,
            Function<Reservation, List<TransactWriteItem>> written,
            Set<Sku> seen) {
        List<Share> shares = taking.lines().shares();
        List<TransactWriteItem> actions = new ArrayList<>(written.apply(taking));
        int first = actions.size();
        shares.forEach(share -> actions.add(StockItems.move(table, kind, share, !seen.contains(share.sku()))));
        actions.addAll(journal.entries(taking.order(), kind, shares));
        return switch (transactions.write(actions)) {
            case TransactionOutcome.Committed _ -> new HoldResult.Stored();
            case ConditionsFailed failed
            when failed.failedAt(0) ->
                new HoldResult.AlreadyDecided(DynamoDbReservations.standing(
                        taking.order(), failed.oldItems().get(0)));
            case ConditionsFailed failed -> {
                failed.indexes()
                        .forEach(index -> seen.add(shares.get(index - first).sku()));
                yield null;
            }
        };
    }

    private static Reservation taken(Reservation wanted, Lines lines) {
        return switch (wanted) {
            case Held held -> new Held(held.order(), lines, held.expiresAt(), held.version());
            case Committed sold -> new Committed(sold.order(), lines, sold.version());
            default -> throw new IllegalArgumentException("only what holds or sells takes units, got " + wanted);
        };
    }
}

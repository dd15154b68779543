package dev.souk.catalog;

import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.application.promotion.RedeemAttempt;
import dev.souk.catalog.application.promotion.RedeemAttempt.AlreadyDecided;
import dev.souk.catalog.application.promotion.RedeemAttempt.AtLimit;
import dev.souk.catalog.application.promotion.RedeemAttempt.Overtaken;
import dev.souk.catalog.application.promotion.RedeemAttempt.Stored;
import dev.souk.catalog.application.promotion.Redemptions;
import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionPage;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.RefusalReason;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Promotions and redemptions in maps, under one lock. */
public final class InMemoryPromotions implements Promotions, Redemptions {
    private final TreeMap<PromotionCode, Promotion> promotions = new TreeMap<>();
    private final Map<OrderId, Redemption> redemptions = new HashMap<>();
    private final Map<Holder, Long> held = new HashMap<>();

    private record Holder(PromotionCode code, CustomerId customer) {}

    @Override
    public synchronized Optional<Promotion> find(PromotionCode code) {
        return Optional.ofNullable(promotions.get(code));
    }

    @Override
    public synchronized PromotionPage page(@Nullable PromotionCode after, int limit) {
        List<Promotion> following = promotions.values().stream()
                .filter(promotion -> after == null || promotion.code().compareTo(after) > 0)
                .toList();
        return new PromotionPage(following.stream().limit(limit).toList(), following.size() > limit);
    }

    @Override
    public synchronized void add(Promotion promotion) {
        if (promotions.putIfAbsent(promotion.code(), promotion) != null) {
            throw new StaleWrite("there already");
        }
    }

    @Override
    public synchronized void replace(Promotion after) {
        Promotion before = promotions.get(after.code());
        if (before == null || before.version() != after.version() - 1) {
            throw new StaleWrite("changed meanwhile");
        }
        promotions.put(
                after.code(),
                new Promotion(after.code(), after.rule(), after.state(), after.version(), before.redeemed()));
    }

    @Override
    public synchronized Optional<Redemption> find(OrderId order) {
        return Optional.ofNullable(redemptions.get(order));
    }

    @Override
    public synchronized RedeemAttempt redeem(Redeemed wanted, List<Promotion> read) {
        Redemption earlier = redemptions.get(wanted.order());
        if (earlier != null) {
            return new AlreadyDecided(earlier);
        }
        for (Promotion promotion : read) {
            Promotion now = promotions.get(promotion.code());
            if (now == null || now.version() != promotion.version()) {
                return new Overtaken();
            }
            Limits limits = now.rule().limits();
            if (isReached(limits.total(), now.redeemed())) {
                return new AtLimit(now.code(), RefusalReason.LIMIT_REACHED);
            }
            if (isReached(limits.perCustomer(), held.getOrDefault(new Holder(now.code(), wanted.customer()), 0L))) {
                return new AtLimit(now.code(), RefusalReason.CUSTOMER_LIMIT_REACHED);
            }
        }
        count(wanted, 1);
        redemptions.put(wanted.order(), wanted);
        return new Stored();
    }

    private static boolean isReached(@Nullable Long limit, long count) {
        return limit != null && count >= limit;
    }

    @Override
    public synchronized Redemption decide(Redemption first) {
        Redemption earlier = redemptions.putIfAbsent(first.order(), first);
        return earlier == null ? first : earlier;
    }

    @Override
    public synchronized Redemption release(Redeemed redeemed, Released released) {
        if (redemptions.replace(redeemed.order(), redeemed, released)) {
            count(redeemed, -1);
        }
        return find(redeemed.order()).orElseThrow();
    }

    private void count(Redeemed redeemed, long change) {
        redeemed.codes().forEach(code -> {
            held.merge(new Holder(code, redeemed.customer()), change, Long::sum);
            promotions.computeIfPresent(
                    code,
                    (_, now) -> new Promotion(code, now.rule(), now.state(), now.version(), now.redeemed() + change));
        });
    }
}

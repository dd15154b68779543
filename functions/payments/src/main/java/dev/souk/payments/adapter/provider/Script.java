package dev.souk.payments.adapter.provider;

import dev.souk.payments.adapter.provider.Act.Kind;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the simulated provider behaves towards one payment: its token without the beginning {@code tok_}; the module's README
 * lists them. Nobody could pay with it, so it may stand in the books.
 *
 * @param text e.g. {@code approve}, {@code decline_expired_card}, {@code capture_500_x3} or {@code seed_42}
 */
record Script(String text) {
    private static final String PREFIX = "tok_";
    private static final Pattern TIMES = Pattern.compile("_x(\\d{1,2})(?=_|$)");
    private static final Pattern SEED = Pattern.compile("seed_(\\d{1,18})(?:_.*)?");
    private static final Map<String, Step> STEPS =
            Map.of("capture_", Step.CAPTURE, "void_", Step.VOID, "refund_", Step.REFUND);
    private static final Act APPROVE = Act.of(Kind.APPROVE);
    private static final Act INVALID = Act.decline("invalid_token");
    private static final Map<String, Act> ACTS = acts();

    /** What a seed draws from. A card is declined only when it is charged, so that comes last and is left out elsewhere. */
    private static final List<String> DRAWN = List.of(
            "approve",
            "approve",
            "approve",
            "approve",
            "approve",
            "timeout",
            "timeout_before",
            "429",
            "500",
            "decline");

    static Script of(PaymentToken token) {
        String value = token.value();
        return new Script(value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : "");
    }

    /** Whether what happens depends on how often a step was asked for before. */
    boolean counts(Step step) {
        return SEED.matcher(text).matches()
                || own(step).filter(own -> TIMES.matcher(own).find()).isPresent();
    }

    /** @param attempt how often the step was asked for, this time included, from 1; only matters if it {@link #counts} */
    Act act(StepKey key, long attempt) {
        Matcher seed = SEED.matcher(text);
        return seed.matches()
                ? drawn(Long.parseLong(seed.group(1)), key, attempt)
                : own(key.step()).map(own -> act(own, attempt)).orElse(APPROVE);
    }

    /** Whether the amount of this authorisation is not held for any time; what is counted here are the authorisations. */
    boolean expires(StepKey authorization) {
        return act(authorization, authorization.round()).kind() == Kind.EXPIRE;
    }

    private static Act act(String own, long attempt) {
        Matcher times = TIMES.matcher(own);
        if (times.find() && attempt > Long.parseLong(times.group(1))) {
            return APPROVE;
        }
        // What follows the name of an act is the writer's own, so the longest name wins.
        for (String name = own; !name.isEmpty(); name = name.substring(0, Math.max(0, name.lastIndexOf('_')))) {
            Act act = ACTS.get(name);
            if (act != null) {
                return act;
            }
        }
        return INVALID;
    }

    /** The part of the script that is about this step; none for a step that simply succeeds. */
    private Optional<String> own(Step step) {
        for (Map.Entry<String, Step> later : STEPS.entrySet()) {
            if (text.startsWith(later.getKey())) {
                return step == later.getValue()
                        ? Optional.of(text.substring(later.getKey().length()))
                        : Optional.empty();
            }
        }
        return step == Step.AUTHORIZE ? Optional.of(text) : Optional.empty();
    }

    /** The same seed, key and attempt draw the same on every machine. */
    private static Act drawn(long seed, StepKey key, long attempt) {
        var random = new SplittableRandom((seed * 31 + key.text().hashCode()) * 31 + attempt);
        int choices = key.step() == Step.AUTHORIZE ? DRAWN.size() : DRAWN.size() - 1;
        return act(DRAWN.get(random.nextInt(choices)), attempt);
    }

    private static Map<String, Act> acts() {
        Map<String, Act> acts = new HashMap<>(Map.of(
                "approve", APPROVE,
                "slow", Act.of(Kind.DAWDLE),
                "timeout", Act.of(Kind.LOSE_ANSWER),
                "timeout_before", Act.of(Kind.LOSE_REQUEST),
                "500", Act.of(Kind.LOSE_REQUEST),
                "500_after", Act.of(Kind.LOSE_ANSWER),
                "429", Act.of(Kind.TURN_AWAY),
                "wrong_amount", Act.of(Kind.OTHER_AMOUNT),
                "wrong_currency", Act.of(Kind.OTHER_CURRENCY),
                "decline", Act.decline("card_declined")));
        acts.put("3ds", Act.of(Kind.CHALLENGE));
        acts.put("silent", Act.of(Kind.FALL_SILENT));
        acts.put("late", Act.of(Kind.COME_LATE));
        acts.put("expire", Act.of(Kind.EXPIRE));
        for (String code : List.of(
                "do_not_honor",
                "expired_card",
                "fraudulent",
                "incorrect_cvc",
                "insufficient_funds",
                "lost_card",
                "processing_error",
                "stolen_card")) {
            acts.put("decline_" + code, Act.decline(code));
        }
        return Map.copyOf(acts);
    }
}

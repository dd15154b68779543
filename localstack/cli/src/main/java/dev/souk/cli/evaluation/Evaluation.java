package dev.souk.cli.evaluation;

/** All ways to recommend, measured on the same split of the same baskets. */
record Evaluation(
        int items, int trained, int tested, HitRates popularity, HitRates coOccurrence, HitRates ease, HitRates souk) {

    static Evaluation of(BasketHistory history, long seed) {
        BasketHistory.Split split = history.split(seed);
        BasketHistory training = split.training();
        BasketHistory test = split.test();
        return new Evaluation(
                history.items(),
                training.baskets().size(),
                test.baskets().size(),
                HitRates.of(Scorers.popularity(training), test),
                HitRates.of(Scorers.coOccurrence(training), test),
                HitRates.of(Scorers.ease(training), test),
                HitRates.of(Scorers.souk(training), test));
    }
}

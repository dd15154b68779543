package dev.souk.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.RetentionDays;

/**
 * Everything that differs between stages, in one place.
 *
 * @param keepsData whether tables, keys, user pool and archive survive the removal of their stack
 * @param logRetention how long function, execution and access logs are kept
 * @param archiveDays how long the bus can be replayed
 * @param throttling what the API takes over all routes
 * @param indexRefreshSeconds for how long a searcher takes the index it has for the newest
 * @param watched whether alarms, their topic and the firewall exist; they cost by the month, used or not
 */
public record StageSettings(
        Stage stage,
        boolean keepsData,
        RetentionDays logRetention,
        int archiveDays,
        Throttling throttling,
        int indexRefreshSeconds,
        boolean watched) {

    /**
     * Requests over the whole API before it answers 429.
     *
     * @param requestsPerSecond the steady rate
     * @param burst how many may come at once
     */
    public record Throttling(int requestsPerSecond, int burst) {
        /** The stricter of both. */
        public Throttling within(Throttling other) {
            return new Throttling(Math.min(requestsPerSecond, other.requestsPerSecond), Math.min(burst, other.burst));
        }
    }

    /** The settings of a stage. */
    public static StageSettings of(Stage stage) {
        return switch (stage) {
            case DEV ->
                new StageSettings(stage, false, RetentionDays.ONE_WEEK, 7, new Throttling(500, 1_000), 0, false);
            case STAGING ->
                new StageSettings(stage, false, RetentionDays.ONE_MONTH, 14, new Throttling(2_000, 4_000), 10, true);
            case PROD ->
                new StageSettings(stage, true, RetentionDays.ONE_YEAR, 90, new Throttling(10_000, 10_000), 10, true);
        };
    }

    /** What happens to stateful resources when their stack goes. */
    public RemovalPolicy removalPolicy() {
        return keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    }
}

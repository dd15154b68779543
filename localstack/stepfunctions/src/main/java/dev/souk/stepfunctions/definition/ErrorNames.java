package dev.souk.stepfunctions.definition;

import java.util.List;

/** The error names that Step Functions reserves, and which of them a wildcard covers. */
public final class ErrorNames {
    public static final String ALL = "States.ALL";
    public static final String TASK_FAILED = "States.TaskFailed";
    public static final String TIMEOUT = "States.Timeout";
    public static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    public static final String RUNTIME = "States.Runtime";
    public static final String DATA_LIMIT_EXCEEDED = "States.DataLimitExceeded";
    public static final String QUERY_EVALUATION = "States.QueryEvaluationError";
    public static final String NO_CHOICE_MATCHED = "States.NoChoiceMatched";

    private ErrorNames() {}

    static boolean match(List<String> errorEquals, String error) {
        return !error.equals(RUNTIME) && errorEquals.stream().anyMatch(name -> covers(name, error));
    }

    private static boolean covers(String name, String error) {
        boolean timeout = error.equals(TIMEOUT) || error.equals(HEARTBEAT_TIMEOUT);
        boolean dataLimit = error.equals(DATA_LIMIT_EXCEEDED);
        return switch (name) {
            case ALL -> !dataLimit;
            case TASK_FAILED -> !dataLimit && !timeout;
            case TIMEOUT -> timeout;
            default -> name.equals(error);
        };
    }
}

package dev.souk.stepfunctions;

import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of executions. */
final class ExecutionNames {
    private static final int MAX = 80;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]");

    private ExecutionNames() {}

    static String checked(String name) {
        if (name.isEmpty() || name.length() > MAX || FORBIDDEN.matcher(name).find()) {
            throw new StepFunctionsFault("InvalidName", "Invalid Name: '%s'".formatted(name));
        }
        return name;
    }

    static String draw(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}

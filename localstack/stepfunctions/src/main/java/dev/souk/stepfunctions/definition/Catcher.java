package dev.souk.stepfunctions.definition;

import java.util.List;

/** Where an error leads that no retrier could mend. */
public record Catcher(List<String> errorEquals, Effects effects, String next) {

    public boolean handles(String error) {
        return ErrorNames.match(errorEquals, error);
    }
}

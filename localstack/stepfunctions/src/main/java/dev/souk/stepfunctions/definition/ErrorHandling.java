package dev.souk.stepfunctions.definition;

import java.util.List;

/** What a state does about its errors: the first retrier that names the error, then the first such catcher. */
public record ErrorHandling(List<Retrier> retriers, List<Catcher> catchers) {}

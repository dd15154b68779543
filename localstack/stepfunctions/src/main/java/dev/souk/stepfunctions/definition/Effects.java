package dev.souk.stepfunctions.definition;

import dev.souk.stepfunctions.jsonata.Template;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leaving a state does.
 *
 * @param output the state's output, or null for the kind of state's own default
 * @param assign variables set for the states that follow; every one sees the values from before
 */
public record Effects(@Nullable Template output, Map<String, Template> assign) {}

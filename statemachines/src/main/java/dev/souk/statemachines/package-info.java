/** The state machines' definitions, for whoever deploys or runs them. */
@NullMarked
package dev.souk.statemachines;

import org.jspecify.annotations.NullMarked;

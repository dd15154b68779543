/** What every function needs from its surroundings: environment, AWS clients, JSON, correlation and observation. */
@NullMarked
package dev.souk.lambda;

import org.jspecify.annotations.NullMarked;

/** Mistakes planted into the functions on purpose: a simulation that does not notice them proves nothing. */
@NullMarked
package dev.souk.simulator.mutants;

import org.jspecify.annotations.NullMarked;

/** A seeded simulation of the whole checkout: the functions that are deployed, with everything around them failing on plan. */
@NullMarked
package dev.souk.simulator;

import org.jspecify.annotations.NullMarked;

/** Who shops in a simulation, and what they are told. */
@NullMarked
package dev.souk.simulator.workload;

import org.jspecify.annotations.NullMarked;

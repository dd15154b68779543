/** What goes wrong in a simulated run, and where. */
@NullMarked
package dev.souk.simulator.faults;

import org.jspecify.annotations.NullMarked;

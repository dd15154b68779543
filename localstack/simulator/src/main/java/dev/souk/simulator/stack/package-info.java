/** The backend under simulation: its functions, and the services around them, in memory and on virtual time. */
@NullMarked
package dev.souk.simulator.stack;

import org.jspecify.annotations.NullMarked;

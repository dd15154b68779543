/** Faults in a running stack: switched on and off, and told of. */
@NullMarked
package dev.souk.cli.faults;

import org.jspecify.annotations.NullMarked;

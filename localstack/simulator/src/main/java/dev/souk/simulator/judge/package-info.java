/** Judges a simulated run by what it left behind; shares no code with the functions. */
@NullMarked
package dev.souk.simulator.judge;

import org.jspecify.annotations.NullMarked;

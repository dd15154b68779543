/** Checks a stack's tables against the promises it makes; shares no code with the functions. */
@NullMarked
package dev.souk.invariants;

import org.jspecify.annotations.NullMarked;

/** Virtual time and tasks that take turns as a seed decides. */
@NullMarked
package dev.souk.simulator.kernel;

import org.jspecify.annotations.NullMarked;

/** Drives real baskets through a running stack and reports what became of them. */
@NullMarked
package dev.souk.cli.load;

import org.jspecify.annotations.NullMarked;

/** What a shop must never do, tried on a running stack and judged by the payment provider's own books. */
@NullMarked
package dev.souk.cli.check;

import org.jspecify.annotations.NullMarked;

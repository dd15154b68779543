/** What a running stack holds, read over its edge, for the invariants to judge. */
@NullMarked
package dev.souk.cli.snapshot;

import org.jspecify.annotations.NullMarked;

/** Dead letters: what died why, and sending it back once that is mended. */
@NullMarked
package dev.souk.cli.dlq;

import org.jspecify.annotations.NullMarked;

/** Checkouts that have not ended: which there are, and what staff let become of those that wait for a person. */
@NullMarked
package dev.souk.cli.sagas;

import org.jspecify.annotations.NullMarked;

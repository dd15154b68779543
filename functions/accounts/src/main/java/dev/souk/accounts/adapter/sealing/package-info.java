/** Keeps what is personal readable only with the key of the customer it is about. */
@NullMarked
package dev.souk.accounts.adapter.sealing;

import org.jspecify.annotations.NullMarked;

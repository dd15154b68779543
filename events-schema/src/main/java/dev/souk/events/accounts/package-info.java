/** Facts about customers, published by the accounts domain. They name nobody: only opaque ids. */
@NullMarked
package dev.souk.events.accounts;

import org.jspecify.annotations.NullMarked;

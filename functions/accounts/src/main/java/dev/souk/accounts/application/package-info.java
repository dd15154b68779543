/** What accounts can do, one class per use case, and the ports it is done through. */
@NullMarked
package dev.souk.accounts.application;

import org.jspecify.annotations.NullMarked;

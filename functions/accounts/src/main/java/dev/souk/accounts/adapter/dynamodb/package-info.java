/** The accounts table. */
@NullMarked
package dev.souk.accounts.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;

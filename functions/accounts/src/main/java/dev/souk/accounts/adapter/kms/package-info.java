/** Customers' data keys, wrapped by a key that never leaves KMS. */
@NullMarked
package dev.souk.accounts.adapter.kms;

import org.jspecify.annotations.NullMarked;

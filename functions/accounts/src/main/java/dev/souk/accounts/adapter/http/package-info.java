/** The accounts API, and the authorizer of the whole API. */
@NullMarked
package dev.souk.accounts.adapter.http;

import org.jspecify.annotations.NullMarked;

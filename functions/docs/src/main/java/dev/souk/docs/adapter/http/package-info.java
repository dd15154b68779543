/** Requests and replies of the documentation. */
@NullMarked
package dev.souk.docs.adapter.http;

import org.jspecify.annotations.NullMarked;

/** Infrastructure of the search domain. */
@NullMarked
package dev.souk.infra.search;

import org.jspecify.annotations.NullMarked;

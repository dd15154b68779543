/** What searching costs: run by hand, see the module's README. */
@NullMarked
package dev.souk.search.measure;

import org.jspecify.annotations.NullMarked;

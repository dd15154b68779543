/** What the search does, and the ports it needs for that. */
@NullMarked
package dev.souk.search.application;

import org.jspecify.annotations.NullMarked;

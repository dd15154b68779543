/** Rules over source files. */
@NullMarked
package dev.souk.architecture.sources;

import org.jspecify.annotations.NullMarked;

/** Rules over compiled classes. */
@NullMarked
package dev.souk.architecture.rules;

import org.jspecify.annotations.NullMarked;

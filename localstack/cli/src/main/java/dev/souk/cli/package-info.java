/** The souk command: starts, seeds, watches and stops a stack on this machine. */
@NullMarked
package dev.souk.cli;

import org.jspecify.annotations.NullMarked;

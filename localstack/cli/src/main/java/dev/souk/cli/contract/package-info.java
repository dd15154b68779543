/** The HTTP contract as a running stack serves it, and what holds the stack to it: matrix, fuzzer, scanner. */
@NullMarked
package dev.souk.cli.contract;

import org.jspecify.annotations.NullMarked;

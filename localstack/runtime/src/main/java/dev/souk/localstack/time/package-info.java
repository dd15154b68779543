/** Time as the emulated services use it, so that a test can move it by hand. */
@NullMarked
package dev.souk.localstack.time;

import org.jspecify.annotations.NullMarked;

/** Runs the functions' own jars in sandboxes with Lambda's semantics. */
@NullMarked
package dev.souk.localstack.lambda;

import org.jspecify.annotations.NullMarked;

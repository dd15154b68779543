/** Evaluates the synthesised policies for every call. */
@NullMarked
package dev.souk.localstack.iam;

import org.jspecify.annotations.NullMarked;

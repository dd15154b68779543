/** The keys of the stack, which wrap data keys as KMS does. */
@NullMarked
package dev.souk.localstack.kms;

import org.jspecify.annotations.NullMarked;

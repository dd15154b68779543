/** Functions for the tests, loaded by the sandboxes from this module's test classes. */
@NullMarked
package dev.souk.localstack.lambda.handlers;

import org.jspecify.annotations.NullMarked;

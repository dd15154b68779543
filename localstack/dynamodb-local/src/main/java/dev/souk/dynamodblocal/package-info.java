/**
 * Starts AWS's DynamoDB Local inside this JVM.
 *
 * <p>The engine needs another AWS SDK, log4j and Jetty than the rest of the project, so its jars are laid down in a
 * directory of their own by this module's build and loaded by a class loader that sees nothing of ours.
 */
@NullMarked
package dev.souk.dynamodblocal;

import org.jspecify.annotations.NullMarked;

/** Loaded by the engine's own class loader, among its classes: what has to be done from inside it. */
@NullMarked
package dev.souk.dynamodblocal.engine;

import org.jspecify.annotations.NullMarked;

/** What attribute values are worth: their canonical form, their order, their size. */
@NullMarked
package dev.souk.dynamodb.memory.value;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.souk.dynamodb.memory.value;

import org.jspecify.annotations.NullMarked;

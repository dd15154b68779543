@NullMarked
package dev.souk.dynamodb.memory;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.souk.dynamodb.memory.expression;

import org.jspecify.annotations.NullMarked;

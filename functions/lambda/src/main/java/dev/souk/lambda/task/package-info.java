/** Saga tasks: a Step Functions task as a plain function. */
@NullMarked
package dev.souk.lambda.task;

import org.jspecify.annotations.NullMarked;

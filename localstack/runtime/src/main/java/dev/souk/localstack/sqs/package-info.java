/** Standard queues with SQS's semantics: visibility, delay, receive count, dead-letter queues and redrive. */
@NullMarked
package dev.souk.localstack.sqs;

import org.jspecify.annotations.NullMarked;

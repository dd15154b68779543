/** Facts on their way: outbox attribute, relay to the bus, consumers of queues and streams, inbox. */
@NullMarked
package dev.souk.lambda.events;

import org.jspecify.annotations.NullMarked;

/** Event buses, rules and their targets with EventBridge's semantics; patterns are matched by the library that EventBridge uses. */
@NullMarked
package dev.souk.localstack.eventbridge;

import org.jspecify.annotations.NullMarked;

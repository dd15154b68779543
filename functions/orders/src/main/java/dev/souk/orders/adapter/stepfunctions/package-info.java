/** The checkout state machine, as Step Functions runs it. */
@NullMarked
package dev.souk.orders.adapter.stepfunctions;

import org.jspecify.annotations.NullMarked;

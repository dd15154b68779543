/** Step Functions for the stack: state machines from the template, tasks that call its functions and buses. */
@NullMarked
package dev.souk.localstack.stepfunctions;

import org.jspecify.annotations.NullMarked;

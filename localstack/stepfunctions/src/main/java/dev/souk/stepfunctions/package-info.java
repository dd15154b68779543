/**
 * Amazon States Language in JSONata mode, interpreted on this machine: {@link dev.souk.stepfunctions.StateMachines} runs
 * executions, {@link dev.souk.stepfunctions.StepFunctionsApi} answers as the AWS JSON protocol does. Tasks, time and
 * randomness come in through ports, so that a test runs two weeks of waiting in a millisecond.
 */
@NullMarked
package dev.souk.stepfunctions;

import org.jspecify.annotations.NullMarked;

/** The CDK app: reads the stage, checks the machine and defines one stack per domain. */
@NullMarked
package dev.souk.infra;

import org.jspecify.annotations.NullMarked;

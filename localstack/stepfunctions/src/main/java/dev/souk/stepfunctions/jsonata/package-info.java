/** JSONata as Step Functions knows it: templates, expressions and the functions that Step Functions adds. */
@NullMarked
package dev.souk.stepfunctions.jsonata;

import org.jspecify.annotations.NullMarked;

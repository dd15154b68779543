@NullMarked
package dev.souk.stepfunctions.definition;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.souk.stepfunctions;

import org.jspecify.annotations.NullMarked;

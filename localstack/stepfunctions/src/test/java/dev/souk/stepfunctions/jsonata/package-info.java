@NullMarked
package dev.souk.stepfunctions.jsonata;

import org.jspecify.annotations.NullMarked;

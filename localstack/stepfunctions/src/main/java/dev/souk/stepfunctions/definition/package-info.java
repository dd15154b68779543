/** The states of a machine as types, and the reader that refuses every construct the interpreter does not know. */
@NullMarked
package dev.souk.stepfunctions.definition;

import org.jspecify.annotations.NullMarked;

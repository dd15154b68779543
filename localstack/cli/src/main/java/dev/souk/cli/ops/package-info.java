/** What somebody who runs a stack does with it, beside starting and stopping: {@code souk ops}. */
@NullMarked
package dev.souk.cli.ops;

import org.jspecify.annotations.NullMarked;

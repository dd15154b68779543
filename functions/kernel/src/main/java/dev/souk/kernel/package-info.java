/** The shared kernel: {@link dev.souk.kernel.Money} and {@link dev.souk.kernel.Quantity}, and nothing else. */
@NullMarked
package dev.souk.kernel;

import org.jspecify.annotations.NullMarked;

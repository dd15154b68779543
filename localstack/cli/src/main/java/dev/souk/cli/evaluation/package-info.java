/** How well recommendations foresee what is bought: measured on baskets of the past, beside known methods. */
@NullMarked
package dev.souk.cli.evaluation;

import org.jspecify.annotations.NullMarked;

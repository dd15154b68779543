/** Infrastructure of the recommendations domain. */
@NullMarked
package dev.souk.infra.recommendations;

import org.jspecify.annotations.NullMarked;

/** Infrastructure of the inventory domain. */
@NullMarked
package dev.souk.infra.inventory;

import org.jspecify.annotations.NullMarked;

/** The use cases of inventory and the ports they need. */
@NullMarked
package dev.souk.inventory.application;

import org.jspecify.annotations.NullMarked;

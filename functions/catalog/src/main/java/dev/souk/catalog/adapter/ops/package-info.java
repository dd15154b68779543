/** What somebody who runs the shop has done by hand: rebuilding the read model, telling products again. */
@NullMarked
package dev.souk.catalog.adapter.ops;

import org.jspecify.annotations.NullMarked;

/** What happens because time has passed. */
@NullMarked
package dev.souk.catalog.adapter.schedule;

import org.jspecify.annotations.NullMarked;

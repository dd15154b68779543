/** Infrastructure of the catalog domain. */
@NullMarked
package dev.souk.infra.catalog;

import org.jspecify.annotations.NullMarked;

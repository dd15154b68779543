/** Inventory's table: stock {@code S#<sku> L#main}, movements {@code S#<sku> M#…}, reservations {@code R#<order> R}. */
@NullMarked
package dev.souk.inventory.adapter.dynamodb;

import org.jspecify.annotations.NullMarked;

/** The steps of the checkout that inventory does. */
@NullMarked
package dev.souk.inventory.adapter.workflow;

import org.jspecify.annotations.NullMarked;

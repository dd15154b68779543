/** The steps of the checkout that payments does. */
@NullMarked
package dev.souk.payments.adapter.workflow;

import org.jspecify.annotations.NullMarked;

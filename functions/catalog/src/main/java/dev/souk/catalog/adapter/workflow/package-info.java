/** The checkout's steps that concern coupons. */
@NullMarked
package dev.souk.catalog.adapter.workflow;

import org.jspecify.annotations.NullMarked;

/** Identities and profiles. Pure Java, no clock, no store. */
@NullMarked
package dev.souk.accounts.domain;

import org.jspecify.annotations.NullMarked;

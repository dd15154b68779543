/** Tokens: those of the OIDC issuer, which are only verified, and those of guests, which are signed here. */
@NullMarked
package dev.souk.accounts.adapter.jwt;

import org.jspecify.annotations.NullMarked;

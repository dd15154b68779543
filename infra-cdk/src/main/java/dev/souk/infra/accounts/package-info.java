/** Infrastructure of the accounts domain, the identity provider and the API authorizer included. */
@NullMarked
package dev.souk.infra.accounts;

import org.jspecify.annotations.NullMarked;

/**
 * The accounts domain owns customers' profiles and says, for the whole API, who is calling.
 *
 * <p>Customers and staff are identified by an OIDC issuer, which this domain only trusts; guests by tokens that it signs
 * itself. It publishes CustomerRegistered, GuestLinkedToCustomer and CustomerErased, and hears nothing.
 */
@NullMarked
package dev.souk.accounts;

import org.jspecify.annotations.NullMarked;

/** What Amazon Cognito tells accounts. */
@NullMarked
package dev.souk.accounts.adapter.cognito;

import org.jspecify.annotations.NullMarked;

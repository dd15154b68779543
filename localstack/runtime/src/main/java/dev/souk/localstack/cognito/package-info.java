/** Cognito user pools: sign-up and sign-in, and a development issuer that gives anybody anybody's token. */
@NullMarked
package dev.souk.localstack.cognito;

import org.jspecify.annotations.NullMarked;

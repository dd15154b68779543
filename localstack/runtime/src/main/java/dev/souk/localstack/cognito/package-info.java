/** A development issuer in the place of Cognito user pools: anybody may ask it for anybody's token. */
@NullMarked
package dev.souk.localstack.cognito;

import org.jspecify.annotations.NullMarked;

/** Keys from Secrets Manager and the tokens signed with them. */
@NullMarked
package dev.souk.lambda.security;

import org.jspecify.annotations.NullMarked;

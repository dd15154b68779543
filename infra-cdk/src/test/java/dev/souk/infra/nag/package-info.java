/** Which findings of cdk-nag are accepted, and why. */
@NullMarked
package dev.souk.infra.nag;

import org.jspecify.annotations.NullMarked;

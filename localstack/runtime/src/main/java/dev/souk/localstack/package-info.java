/** The embedded runtime: runs the synthesised CloudFormation templates on one machine, without Docker or an account. */
@NullMarked
package dev.souk.localstack;

import org.jspecify.annotations.NullMarked;

/** Reads a CDK cloud assembly and resolves its CloudFormation templates. */
@NullMarked
package dev.souk.localstack.cloudformation;

import org.jspecify.annotations.NullMarked;

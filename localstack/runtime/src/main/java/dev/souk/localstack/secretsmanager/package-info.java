/** The secrets of the stack, made up at the start as CloudFormation would. */
@NullMarked
package dev.souk.localstack.secretsmanager;

import org.jspecify.annotations.NullMarked;

package dev.souk.localstack.dynamodb;

/**
 * A permission that a call needs.
 *
 * @param action e.g. {@code dynamodb:PutItem}
 * @param resource ARN of the table or index
 */
record Need(String action, String resource) {}

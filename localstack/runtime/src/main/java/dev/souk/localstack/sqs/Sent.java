package dev.souk.localstack.sqs;

/** The receipt of a send. */
public record Sent(String messageId) {}

package dev.souk.localstack.eventbridge;

/** An event bus. */
public record EventBus(String name, String arn) {}

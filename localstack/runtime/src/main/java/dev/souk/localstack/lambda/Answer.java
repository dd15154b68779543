package dev.souk.localstack.lambda;

/**
 * What a caller over HTTP gets to see of an invocation.
 *
 * @param executedVersion version the qualifier led to
 * @param logTail last lines that the invocation printed
 */
public record Answer(Invocation invocation, String executedVersion, String logTail) {}

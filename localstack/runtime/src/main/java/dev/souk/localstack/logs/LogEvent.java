package dev.souk.localstack.logs;

/**
 * One line of a log.
 *
 * @param number position in its group since the start, from 0
 * @param atMillis epoch milliseconds
 */
public record LogEvent(long number, String stream, long atMillis, String message) {}

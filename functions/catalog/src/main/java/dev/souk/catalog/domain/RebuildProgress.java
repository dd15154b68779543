package dev.souk.catalog.domain;

/**
 * How far a rebuild came with one chunk.
 *
 * @param products how many this chunk showed
 * @param finished whether the new generation is read now
 */
public record RebuildProgress(long generation, int products, boolean finished) {}

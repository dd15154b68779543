package dev.souk.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * A new generation of the read model on its way.
 *
 * @param after the product it has come to, null at the beginning
 */
public record Rebuild(long generation, @Nullable Sku after) {}

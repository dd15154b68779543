package dev.souk.catalog.domain;

import org.jspecify.annotations.Nullable;

/**
 * What one chunk of telling again came to.
 *
 * @param last where the next chunk begins, null when all is told
 */
public record Restated(int products, @Nullable Sku last) {}

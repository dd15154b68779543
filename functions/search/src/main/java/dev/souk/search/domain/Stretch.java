package dev.souk.search.domain;

import org.jspecify.annotations.Nullable;

/**
 * A run of skus of one shard.
 *
 * @param after the last sku before it, null when it begins with the shard
 * @param last its last sku, null when it reaches to the shard's end
 */
public record Stretch(
        Shard shard, @Nullable Sku after, @Nullable Sku last) {}

package dev.souk.catalog.application;

import dev.souk.catalog.domain.Rebuild;
import dev.souk.catalog.domain.RebuildProgress;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.SkuPage;
import java.time.Clock;

/** Somebody who runs the shop has its read model made anew, chunk by chunk, while it is read and written. */
public final class RebuildReadModel {
    private final Products products;
    private final ReadModel readModel;
    private final Clock clock;

    public RebuildReadModel(Products products, ReadModel readModel, Clock clock) {
        this.products = products;
        this.readModel = readModel;
        this.clock = clock;
    }

    /** Takes the rebuild on by so many products; the last chunk switches over. An interrupted one is taken up again. */
    public RebuildProgress handle(int chunk) {
        Rebuild rebuild = readModel.rebuild();
        SkuPage page = products.skus(rebuild.after(), chunk);
        for (Sku sku : page.skus()) {
            readModel.project(sku, rebuild);
        }
        Rebuild reached = page.skus().isEmpty()
                ? rebuild
                : readModel.advance(rebuild, page.skus().getLast());
        if (!page.more()) {
            readModel.finish(reached, clock.instant());
        }
        return new RebuildProgress(rebuild.generation(), page.skus().size(), !page.more());
    }
}

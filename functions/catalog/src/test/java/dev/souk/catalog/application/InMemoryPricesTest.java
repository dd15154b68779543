package dev.souk.catalog.application;

import dev.souk.catalog.InMemoryCatalog;

class InMemoryPricesTest extends PricesContract {
    @Override
    protected CatalogPorts ports() {
        var catalog = new InMemoryCatalog();
        return new CatalogPorts(catalog, catalog, catalog, catalog);
    }
}

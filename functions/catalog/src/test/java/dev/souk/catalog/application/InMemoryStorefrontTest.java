package dev.souk.catalog.application;

import dev.souk.catalog.InMemoryCatalog;

class InMemoryStorefrontTest extends StorefrontContract {
    @Override
    protected CatalogPorts ports() {
        var catalog = new InMemoryCatalog();
        return new CatalogPorts(catalog, catalog, catalog, catalog);
    }
}

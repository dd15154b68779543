package dev.souk.catalog.application;

import dev.souk.catalog.InMemoryCatalog;

class InMemoryProductsTest extends ProductsContract {
    @Override
    protected CatalogPorts ports() {
        var catalog = new InMemoryCatalog();
        return new CatalogPorts(catalog, catalog, catalog, catalog);
    }
}

package dev.souk.catalog.application;

import dev.souk.catalog.InMemoryCatalog;

class InMemoryAvailabilitiesTest extends AvailabilitiesContract {
    @Override
    protected CatalogPorts ports() {
        var catalog = new InMemoryCatalog();
        return new CatalogPorts(catalog, catalog, catalog, catalog);
    }
}

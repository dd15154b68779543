package dev.souk.recommendations.application;

import dev.souk.recommendations.InMemoryProducts;

class InMemoryProductsTest extends ProductsContract {
    @Override
    protected Products empty() {
        return new InMemoryProducts();
    }
}

package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryCustomers;

class InMemoryCustomersTest extends CustomersContract {
    private final InMemoryCustomers customers = new InMemoryCustomers();

    @Override
    protected Customers customers() {
        return customers;
    }
}

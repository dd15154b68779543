package dev.souk.localstack.edge;

import io.javalin.config.RoutesConfig;

/** Addresses on the edge port beside the JSON protocols. */
@FunctionalInterface
public interface EdgeRoutes {
    void addTo(RoutesConfig routes);
}

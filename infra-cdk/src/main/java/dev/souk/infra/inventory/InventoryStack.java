package dev.souk.infra.inventory;

import dev.souk.infra.SoukStack;
import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.Platform;
import software.constructs.Construct;

/** The inventory domain. */
public final class InventoryStack extends SoukStack {
    private final InventoryFunctions functions;

    public InventoryStack(Construct scope, Platform platform) {
        super(scope, platform.deployment(), "inventory", "Souk: stock and reservations");
        InventoryData data = new InventoryData(this, platform.deployment());
        functions = new InventoryFunctions(this, platform, data.table());
    }

    /** Answers the requests of inventory's OpenAPI document. */
    public DomainFunction http() {
        return functions.http();
    }

    /** The checkout's task ReserveStock. */
    public DomainFunction reserveStock() {
        return functions.reserveStock();
    }

    /** The checkout's task ReleaseStock. */
    public DomainFunction releaseStock() {
        return functions.releaseStock();
    }
}

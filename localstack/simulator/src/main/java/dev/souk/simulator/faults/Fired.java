package dev.souk.simulator.faults;

/** A fault that happened. */
public record Fired(Site site, Fault fault) {
    @Override
    public String toString() {
        return fault + "@" + site;
    }
}

package dev.souk.localstack.mappings;

/** One event source mapping. */
interface Mapping {

    MappingSettings settings();

    /** @throws dev.souk.localstack.edge.AwsFault {@code AccessDeniedException} when the function's role may not read the source */
    void start();

    /** Takes nothing more; a batch that a function has is seen through. */
    void stop();

    /** Looks for new records now. */
    void wake();

    /** How many records it has taken and not finished with. */
    int backlog();

    /** Whether it has seen everything there was when it was last woken, and finished with it. */
    boolean idle();
}

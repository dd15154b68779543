package dev.souk.cli.ops;

/** What files can hold, by the name it has on the command line. */
enum ImportedKind {
    products
}

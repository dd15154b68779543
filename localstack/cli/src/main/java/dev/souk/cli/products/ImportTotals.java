package dev.souk.cli.products;

import com.fasterxml.jackson.databind.JsonNode;

/** What became of the lines of an import. */
public record ImportTotals(long created, long updated, long unchanged, long refused) {
    static final ImportTotals NONE = new ImportTotals(0, 0, 0, 0);

    /** As many lines as were decided. */
    public long lines() {
        return created + updated + unchanged + refused;
    }

    ImportTotals plus(String outcome) {
        return switch (outcome) {
            case "CREATED" -> new ImportTotals(created + 1, updated, unchanged, refused);
            case "UPDATED" -> new ImportTotals(created, updated + 1, unchanged, refused);
            case "UNCHANGED" -> new ImportTotals(created, updated, unchanged + 1, refused);
            case "REFUSED" -> new ImportTotals(created, updated, unchanged, refused + 1);
            default -> throw new IllegalStateException("expected the outcome of a line, got " + outcome);
        };
    }

    static ImportTotals of(JsonNode checkpoint) {
        return new ImportTotals(
                checkpoint.path("created").asLong(),
                checkpoint.path("updated").asLong(),
                checkpoint.path("unchanged").asLong(),
                checkpoint.path("refused").asLong());
    }
}

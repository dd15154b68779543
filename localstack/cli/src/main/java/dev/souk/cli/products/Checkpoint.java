package dev.souk.cli.products;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How far an import has come, kept beside its file, so that an interrupted one goes on where it was. */
record Checkpoint(Path file) {
    static Checkpoint of(Path imported) {
        return new Checkpoint(imported.resolveSibling(imported.getFileName() + ".checkpoint"));
    }

    /** What is decided already; nothing, when the file is another one than then. */
    ImportTotals read(long size) throws IOException {
        if (!Files.exists(file)) {
            return ImportTotals.NONE;
        }
        JsonNode kept = Edge.parse(Files.readString(file));
        return kept.path("size").asLong() == size ? ImportTotals.of(kept) : ImportTotals.NONE;
    }

    /** In one step, so that an interruption leaves the old one or the new one. */
    void write(ImportTotals totals, long size) throws IOException {
        ObjectNode kept = Edge.object().put("size", size);
        kept.put("created", totals.created()).put("updated", totals.updated());
        kept.put("unchanged", totals.unchanged()).put("refused", totals.refused());
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, kept.toString());
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}

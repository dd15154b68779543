package dev.souk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The seeded tables as files. The first start seeds through the API, as staff would, and keeps what came of it; the next
 * ones import it, as long as templates, functions and catalogue are the same.
 *
 * @param directory of this very version of them
 */
record SeedFiles(Path directory) {
    private static final int SHOWN_DIGITS = 16;

    /** Those of the stack as it is built now. */
    static SeedFiles of(Workspace workspace) {
        return new SeedFiles(workspace.work().resolve("seed").resolve(fingerprint(workspace)));
    }

    /** The directory, when an earlier start has filled it. */
    Optional<Path> kept() {
        return Optional.of(directory).filter(Files::isDirectory);
    }

    /** Fills it; a start that is interrupted meanwhile leaves nothing that looks complete. */
    void keep(Consumer<Path> export) {
        Path aside = directory.resolveSibling(directory.getFileName() + ".new");
        export.accept(aside);
        try {
            Files.move(aside, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the seeded tables in " + directory, e);
        }
    }

    /** Templates name the functions' code by hash, so that they and the catalogue say it all. */
    private static String fingerprint(Workspace workspace) {
        try (Stream<Path> files = Files.list(workspace.cloudAssembly())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path template : files.filter(file -> file.toString().endsWith(".template.json"))
                    .sorted()
                    .toList()) {
                digest.update(Files.readAllBytes(template));
            }
            CatalogueItem.all().forEach(item -> digest.update(item.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates in " + workspace.cloudAssembly(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package dev.souk.search.adapter.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was published is not an index. */
final class CorruptIndex extends IOException {
    CorruptIndex(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}

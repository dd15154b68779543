package dev.souk.localstack.s3;

import java.util.Optional;

/**
 * What must hold for a call to happen.
 *
 * @param ifMatch an ETag, or {@code *} for any object
 * @param ifNoneMatch an ETag, or {@code *} for any object
 */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
    public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

    /** @throws S3Fault {@code PreconditionFailed}, or {@code NoSuchKey} when If-Match meets no object */
    public void requireFor(Optional<StoredObject> current) {
        if (ifNoneMatch.isPresent() && names(ifNoneMatch.get(), current)) {
            throw S3Fault.preconditionFailed();
        }
        if (ifMatch.isPresent() && !names(ifMatch.get(), current)) {
            throw current.isPresent() ? S3Fault.preconditionFailed() : S3Fault.noSuchKey();
        }
    }

    /** Whether a reader has this very object already. */
    public boolean known(StoredObject object) {
        return ifNoneMatch.isPresent() && names(ifNoneMatch.get(), Optional.of(object));
    }

    private static boolean names(String wanted, Optional<StoredObject> current) {
        String etag = wanted.replace("\"", "");
        return current.isPresent()
                && (etag.equals("*") || etag.equals(current.get().etag()));
    }
}

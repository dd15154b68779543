package dev.souk.localstack.cloudformation;

/** A template that cannot be run; the message names file, logical id and path. */
public final class TemplateException extends RuntimeException {
    TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.souk.infra.api;

/**
 * One operation of an OpenAPI document.
 *
 * @param path as the document writes it, e.g. {@code /orders/{id}}
 * @param method in capitals, e.g. {@code GET}
 * @param open whether it needs no token
 */
public record Operation(String path, String method, boolean open) {}

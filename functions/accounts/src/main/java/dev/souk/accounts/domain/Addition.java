package dev.souk.accounts.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an address was added on a request, remembered so that its repetition adds nothing. Kept in the book and not with
 * other replies, because it holds the address.
 *
 * @param request identifies the request
 * @param fingerprint of what was asked
 * @param added the address as it was, or null once it was removed
 */
public record Addition(
        String request, String fingerprint, @Nullable SavedAddress added, Instant at) {}

package dev.souk.recommendations.domain;

/** A product worth showing, and why. */
public record Recommendation(KnownProduct product, Reason reason) {}

package dev.souk.search.domain;

/** A kind of property that hits are counted by. */
public sealed interface FacetName {
    /** The category. */
    record Category() implements FacetName {}

    /** The brand. */
    record Brand() implements FacetName {}

    /** The price band. */
    record Price() implements FacetName {}

    /** The availability. */
    record Stock() implements FacetName {}

    /** One of the attributes that products have. */
    record Attribute(String name) implements FacetName {}
}

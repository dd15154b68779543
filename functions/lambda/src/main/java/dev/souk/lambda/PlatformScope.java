package dev.souk.lambda;

/** Where the platform of the running code is kept: a field of an interface would be public. */
final class PlatformScope {
    static final ScopedValue<Platform> CURRENT = ScopedValue.newInstance();

    private PlatformScope() {}
}

package dev.souk.localstack.lambda;

/**
 * Parent of all function code: the JDK, and from our own class path only the interfaces through which Lambda and a
 * function meet, so that both sides mean the same {@code RequestStreamHandler}.
 */
final class LambdaApiLoader extends ClassLoader {
    private static final String SHARED_PACKAGE = "com.amazonaws.services.lambda.runtime.";

    static {
        registerAsParallelCapable();
    }

    LambdaApiLoader() {
        super("lambda-api", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        // The JSON mapping of Lambda's event library lives in deeper packages and stays the function's own business.
        if (name.startsWith(SHARED_PACKAGE)
                && !name.startsWith(SHARED_PACKAGE + "serialization")
                && !name.startsWith(SHARED_PACKAGE + "events")) {
            return LambdaApiLoader.class.getClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}

package dev.souk.dynamodblocal;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;

/** The running server behind its class loader, reached by reflection because none of its types is on our class path. */
final class Engine {
    private static final String PACKAGE = "software.amazon.dynamodb.services.local.";
    private static final String INDEX = "dev.souk.dynamodblocal.engine.StreamIndex";

    private final Object server;
    private final Object connector;

    private Engine(Object server, Object connector) {
        this.server = server;
        this.connector = connector;
    }

    static Engine create(ClassLoader loader, String[] arguments, int port) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Engine engine = configured(loader, arguments, port);
            invoke(engine.server, "safeStart");
            loader.loadClass(INDEX).getMethod("layIn", engine.server.getClass()).invoke(null, engine.server);
            return engine;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The command line knows no address to listen on; the connector does, and picks a free port when told 0. */
    private static Engine configured(ClassLoader loader, String[] arguments, int port)
            throws ReflectiveOperationException {
        Class<?> inputType = loader.loadClass(PACKAGE + "main.CommandLineInput");
        Object input = inputType.getConstructor(String[].class).newInstance((Object) arguments);
        invoke(input, "init");
        Object server = loader.loadClass(PACKAGE + "main.ServerRunner")
                .getMethod("createServer", inputType)
                .invoke(null, input);
        Field jettyField = server.getClass().getDeclaredField("server");
        jettyField.setAccessible(true);
        Object connector = Array.get(invoke(jettyField.get(server), "getConnectors"), 0);
        connector.getClass().getMethod("setHost", String.class).invoke(connector, "127.0.0.1");
        connector.getClass().getMethod("setPort", int.class).invoke(connector, port);
        return new Engine(server, connector);
    }

    int port() {
        try {
            return (int) invoke(connector, "getLocalPort");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("could not read the port of DynamoDB Local", e);
        }
    }

    void stop() {
        try {
            invoke(server, "stop");
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("could not stop DynamoDB Local", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("could not stop DynamoDB Local", e);
        }
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}

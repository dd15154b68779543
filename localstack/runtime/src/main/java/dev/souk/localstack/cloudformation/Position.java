package dev.souk.localstack.cloudformation;

/**
 * A place in a template, for error messages.
 *
 * @param logicalId section and key, e.g. {@code resource OrdersTable}
 * @param path keys from there, joined with dots; empty at the top
 */
record Position(String file, String logicalId, String path) {

    static Position of(String file, String logicalId) {
        return new Position(file, logicalId, "");
    }

    Position child(String key) {
        return new Position(file, logicalId, path.isEmpty() ? key : path + "." + key);
    }

    Position element(int index) {
        return new Position(file, logicalId, "%s[%d]".formatted(path, index));
    }

    TemplateException error(String problem) {
        String where = path.isEmpty() ? logicalId : logicalId + " at " + path;
        return new TemplateException("%s: %s: %s".formatted(file, where, problem));
    }
}

package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The users of one pool, kept in a file when there is a place for it. */
final class UserDirectory {
    private final Optional<Path> file;
    private final Map<String, User> byName = new TreeMap<>();

    /** @param file holds the users between starts; empty to forget them at the end */
    UserDirectory(Optional<Path> file) {
        this.file = file;
        file.filter(Files::exists).ifPresent(this::load);
    }

    /** Adds a user whose name nobody has; returns whether it was so. */
    synchronized boolean add(User user) {
        if (byName.putIfAbsent(user.name(), user) != null) {
            return false;
        }
        save();
        return true;
    }

    /** @param nameOrSub names are the same in upper and lower case */
    synchronized Optional<User> find(String nameOrSub) {
        User named = byName.get(nameOrSub.toLowerCase(Locale.ROOT));
        return named != null
                ? Optional.of(named)
                : byName.values().stream()
                        .filter(user -> user.sub().equals(nameOrSub))
                        .findFirst();
    }

    synchronized void change(User user, UnaryOperator<User> change) {
        byName.computeIfPresent(user.name(), (_, current) -> change.apply(current));
        save();
    }

    synchronized void remove(User user) {
        byName.remove(user.name());
        save();
    }

    synchronized List<User> all() {
        return List.copyOf(byName.values());
    }

    private void load(Path source) {
        try {
            Json.elements(Json.parse(Files.readString(source))).stream()
                    .map(User::of)
                    .forEach(user -> byName.put(user.name(), user));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the users in " + source, e);
        }
    }

    private void save() {
        file.ifPresent(target -> {
            ArrayNode users = Json.array();
            byName.values().forEach(user -> users.add(user.toJson()));
            try {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Path aside = Files.writeString(target.resolveSibling(target.getFileName() + ".new"), Json.write(users));
                Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot keep the users in " + target, e);
            }
        });
    }
}

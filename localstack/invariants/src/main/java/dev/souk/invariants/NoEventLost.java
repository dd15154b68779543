package dev.souk.invariants;

import dev.souk.invariants.Snapshot.CarriedEvent;
import dev.souk.invariants.Snapshot.CommittedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** I5: the bus carried every committed fact and no other, and every delivery arrived or lies in a dead-letter queue. */
final class NoEventLost implements Invariant {
    @Override
    public String id() {
        return "I5";
    }

    @Override
    public String promise() {
        return "no event lost, none invented, none undelivered";
    }

    @Override
    public List<String> violations(Snapshot snapshot) {
        Set<String> carried =
                snapshot.carried().stream().map(CarriedEvent::eventId).collect(Collectors.toSet());
        Set<String> committed =
                snapshot.committedEvents().stream().map(CommittedEvent::eventId).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        snapshot.committedEvents().stream()
                .filter(event -> !carried.contains(event.eventId()))
                .forEach(event -> wrong.add("%s %s was committed but never reached the bus"
                        .formatted(event.detailType(), event.eventId())));
        Set<String> invented = new HashSet<>(carried);
        invented.removeAll(committed);
        invented.forEach(id -> wrong.add("event %s was on the bus but no write committed it".formatted(id)));
        wrong.addAll(undelivered(snapshot));
        return wrong;
    }

    private static List<String> undelivered(Snapshot snapshot) {
        TreeMap<String, Integer> open = new TreeMap<>();
        for (CarriedEvent event : snapshot.carried()) {
            event.undelivered()
                    .forEach(what -> open.merge("%s to %s".formatted(event.detailType(), what), 1, Integer::sum));
        }
        List<String> wrong = new ArrayList<>();
        open.forEach((what, times) -> wrong.add("%s (%d times)".formatted(what, times)));
        if (!snapshot.deadLetters().isEmpty()) {
            wrong.add("%d messages lie in dead-letter queues, the first: %.200s"
                    .formatted(
                            snapshot.deadLetters().size(),
                            snapshot.deadLetters().getFirst()));
        }
        return wrong;
    }
}

package foreword.adapter.csv;

import foreword.people.Backgrounds;
import foreword.people.NameKey;
import foreword.people.Segment;
import foreword.target.Reachable;
import foreword.target.Target;
import foreword.target.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Imports whom we want to meet. Importing the same file again changes nothing; an empty cell leaves what is known; a bad row is
 * named and does not stop the others. Addresses are left out, wherever they stand.
 */
public final class TargetFiles {
    private static final List<String> FREE = List.of("name", "company", "role", "why", "challenge", "source");

    private final Targets targets;
    private final Backgrounds backgrounds;

    public TargetFiles(Targets targets, Backgrounds backgrounds) {
        this.targets = targets;
        this.backgrounds = backgrounds;
    }

    /** What becomes of a row. */
    public enum Became {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /**
     * A row that was taken.
     *
     * @param leftOut the columns in which an address stood that was left out
     */
    public record Taken(int row, Target target, Became became, List<String> leftOut) {}

    /**
     * What an import did.
     *
     * @param errors one sentence for each bad row, with its number
     * @param ignored columns that were not read
     * @param seen in one sentence, how the file was understood
     */
    public record Report(List<Taken> taken, List<String> errors, List<String> ignored, String seen) {
        public Report {
            taken = List.copyOf(taken);
        }

        /** How many rows became this. */
        public long count(Became became) {
            return taken.stream().filter(it -> it.became() == became).count();
        }
    }

    /** Reads the file; with {@code dryRun} only says what it would do. */
    public Report read(Path file, Map<String, String> renamed, boolean dryRun) throws IOException {
        Table table = Table.read(file, Headers.targets(), renamed);
        List<Taken> taken = new ArrayList<>();
        Map<String, Target> seen = new HashMap<>();
        String source = "file " + file.getFileName();
        List<String> errors = table.each(row -> taken.add(take(row, source, seen, dryRun)));
        return new Report(taken, errors, table.ignored(), table.seen());
    }

    private Taken take(Table.Row row, String source, Map<String, Target> seen, boolean dryRun) {
        String name = row.name();
        String company = row.cell("company");
        if (name.isEmpty() || company.isEmpty()) {
            throw new IllegalArgumentException("the " + (name.isEmpty() ? "name" : "company") + " is missing");
        }
        if (Reachable.leftOut(name).startsWith("[")) {
            throw new IllegalArgumentException("the name is an address; write the person's name");
        }
        String key = NameKey.ofPerson(name) + "/" + NameKey.ofCompany(company);
        Optional<Target> known = Optional.ofNullable(seen.get(key)).or(() -> known(name, company));
        Target target = target(row, known, source);
        boolean facts = known.isEmpty() || moreIsKnown(row, target);
        seen.put(key, target);
        if (!dryRun) {
            targets.save(target);
            backgrounds.save(
                    target.id().ref(), backgrounds.of(target.id().ref()).with(row.background()));
        }
        Became became =
                known.isEmpty() ? Became.NEW : known.get().equals(target) && !facts ? Became.UNCHANGED : Became.CHANGED;
        return new Taken(row.line(), target, became, leftOut(row));
    }

    private boolean moreIsKnown(Table.Row row, Target target) {
        return !backgrounds
                .of(target.id().ref())
                .with(row.background())
                .equals(backgrounds.of(target.id().ref()));
    }

    private Optional<Target> known(String name, String company) {
        return targets.named(name, company)
                .or(() -> targets.called(NameKey.ofPerson(name)).stream()
                        .filter(it -> NameKey.ofCompany(it.company()).equals(NameKey.ofCompany(company)))
                        .findFirst());
    }

    private static Target target(Table.Row row, Optional<Target> known, String source) {
        Target before = known.orElseGet(() ->
                Target.of(Target.Id.fresh(), row.name(), row.cell("company")).from(source));
        return before.as(or(row.cell("role"), before.role()))
                .because(or(row.cell("why"), before.why()), or(row.cell("challenge"), before.challenge()))
                .in(row.cell("segment").isEmpty() ? before.segment() : new Segment(row.cell("segment")))
                .wanted(row.cell("priority").isEmpty() ? before.priority() : priority(row.cell("priority")))
                .from(or(row.cell("source"), before.source()));
    }

    private static String or(String cell, String before) {
        return cell.isEmpty() ? before : cell;
    }

    private static List<String> leftOut(Table.Row row) {
        return FREE.stream().filter(column -> Reachable.in(row.cell(column))).toList();
    }

    private static int priority(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "normal", "medium" -> 3;
            case "high" -> 1;
            case "low" -> 5;
            default -> {
                if (!written.matches("[1-9]")) {
                    throw new IllegalArgumentException(
                            "priority: not high, normal, low or a number from 1 to 9: " + written);
                }
                yield Integer.parseInt(written);
            }
        };
    }
}

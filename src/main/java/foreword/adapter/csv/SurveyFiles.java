package foreword.adapter.csv;

import foreword.inbox.SurveyAnswer;
import foreword.people.EmailAddress;
import foreword.workflow.Hearing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports what clients wrote into surveys; each comment is heard as if it had just come in. Importing the same file again
 * changes nothing; a bad row is named and does not stop the others.
 */
public final class SurveyFiles {
    private static final Set<String> COLUMNS =
            Set.of("id", "name", "firstname", "lastname", "email", "company", "score", "comment", "date");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[uuuu-MM-dd][uuuu/MM/dd][dd.MM.uuuu]");

    private final Function<SurveyAnswer, Hearing> hearing;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * @param hearing what is done with an answer, or only said in a preview
     * @param zone where the dates are meant
     */
    public SurveyFiles(Function<SurveyAnswer, Hearing> hearing, ZoneId zone, Clock clock) {
        this.hearing = hearing;
        this.zone = zone;
        this.clock = clock;
    }

    /** An answer with the row of the file that it stands in, and what became of it. */
    public record Heard(int row, SurveyAnswer answer, Hearing hearing) {}

    /**
     * What an import did.
     *
     * @param errors one sentence for each bad row, with its number
     * @param ignored columns that nothing is known of
     */
    public record Report(List<Heard> heard, List<String> errors, List<String> ignored) {
        public Report {
            heard = List.copyOf(heard);
        }

        /** How many answers came to this. */
        public long count(Hearing hearing) {
            return heard.stream().filter(it -> it.hearing() == hearing).count();
        }
    }

    /** Reads the file and hears it row by row. */
    public Report read(Path file, Map<String, String> renamed) throws IOException {
        Table table = Table.read(file, COLUMNS, renamed);
        List<Heard> heard = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> errors = table.each(row -> {
            SurveyAnswer answer = answer(row);
            Hearing became = seen.add(answer.id()) ? hearing.apply(answer) : Hearing.KNOWN;
            heard.add(new Heard(row.line(), answer, became));
        });
        return new Report(heard, errors, table.ignored());
    }

    private SurveyAnswer answer(Table.Row row) {
        return new SurveyAnswer(
                row.cell("id").isEmpty() ? "csv/" + digest(row) : row.cell("id"),
                email(row.cell("email")),
                row.name(),
                row.cell("company"),
                score(row.cell("score")),
                row.cell("comment"),
                date(row.cell("date")));
    }

    private static @Nullable EmailAddress email(String written) {
        return written.isEmpty()
                ? null
                : EmailAddress.read(written)
                        .orElseThrow(() -> new IllegalArgumentException("email: not a mail address: " + written));
    }

    private static @Nullable Integer score(String written) {
        if (written.isEmpty()) {
            return null;
        }
        if (!written.matches("[0-9]{1,3}(?:[.,]0{1,3})?")) {
            throw new IllegalArgumentException("score: not a whole number: " + written);
        }
        return Integer.parseInt(written.split("[.,]", 2)[0]);
    }

    private Instant date(String written) {
        if (written.isEmpty()) {
            return clock.instant();
        }
        try {
            return moment(written);
        } catch (DateTimeException odd) {
            throw new IllegalArgumentException(
                    "date: write it as 2026-03-04, perhaps with 09:30 behind it: " + written, odd);
        }
    }

    private Instant moment(String written) {
        if (written.length() <= "2026-03-04".length()) {
            return LocalDate.parse(written, DAY).atStartOfDay(zone).toInstant();
        }
        String iso = written.replaceFirst(" ", "T");
        return iso.matches(".*(?:Z|[+-][0-9]{2}:?[0-9]{2})")
                ? OffsetDateTime.parse(iso).toInstant()
                : LocalDateTime.parse(iso).atZone(zone).toInstant();
    }

    /** Who said what on which day: a survey without ids has no other key. */
    private static String digest(Table.Row row) {
        String who = row.cell("email").isEmpty() ? row.name() + "\n" + row.cell("company") : row.cell("email");
        String key = Table.fold(who) + "\n" + row.cell("date") + "\n" + row.cell("comment");
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-256", impossible);
        }
    }
}

package foreword.adapter.sql;

import foreword.privacy.Eraser;
import foreword.privacy.Person;
import foreword.privacy.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Empties raw copies. What was worked on is empty afterwards whoever it is from, since a click carries the card and with it
 * other people's words; what waits is emptied and let go when the person wrote it.
 */
final class SqlRawEvents implements Eraser {
    private static final String WORKED_ON =
            "UPDATE inbound SET payload = :empty WHERE state = 'DONE' AND payload <> :empty";
    private static final String WAITING =
            "SELECT id, source, payload FROM inbound WHERE state <> 'DONE' AND payload <> :empty";
    private static final String EMPTY =
            "UPDATE inbound SET payload = :empty, state = 'DONE', reason = '' WHERE id = :id";
    private static final Pattern FOLDED = Pattern.compile("\r?\n[ \t]+");

    private final Database database;

    SqlRawEvents(Database database) {
        this.database = database;
    }

    /** A raw event: ISO 8859-1 keeps every byte, and names and addresses in it are ASCII. */
    private record Raw(long id, boolean mail, String text) {}

    @Override
    public String what() {
        return "raw copies of messages";
    }

    @Override
    public int erase(Trace trace, Instant now) {
        List<Long> theirs = new ArrayList<>();
        database.sql(WAITING)
                .bind("empty", new byte[0])
                .all(
                        row -> new Raw(
                                row.getLong("id"),
                                row.getString("source").equals("MAIL"),
                                new String(row.getBytes("payload"), StandardCharsets.ISO_8859_1)),
                        raw -> {
                            if (raw.mail() ? sent(raw.text(), trace.person()) : said(raw.text(), trace.person())) {
                                theirs.add(raw.id());
                            }
                            return true;
                        });
        theirs.forEach(id ->
                database.sql(EMPTY).bind("empty", new byte[0]).bind("id", id).run());
        return theirs.size()
                + database.sql(WORKED_ON).bind("empty", new byte[0]).run();
    }

    /** True when the person stands among the senders in the head of a mail. */
    static boolean sent(String mail, Person person) {
        String head = mail.replace("\r\n", "\n").split("\n\n", 2)[0];
        Pattern address = whole(person.email().value(), "[a-z0-9._%+-]");
        return FOLDED.matcher(head)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .lines()
                .filter(line -> line.startsWith("from:") || line.startsWith("sender:") || line.startsWith("reply-to:"))
                .anyMatch(line -> address.matcher(line).find());
    }

    /**
     * Slack names the author by id, in JSON or as a form; a mention by somebody else has an at sign in front. A survey names them
     * by their address.
     */
    private static boolean said(String event, Person person) {
        String user = person.slackId();
        String readable = event.replace("%22", "\"").replace("%40", "@");
        boolean named =
                user != null && whole(user, "[A-Za-z0-9@]").matcher(readable).find();
        return named
                || whole("\"" + person.email().value() + "\"", "[A-Za-z0-9]")
                        .matcher(readable.toLowerCase(Locale.ROOT))
                        .find();
    }

    private static Pattern whole(String name, String part) {
        return Pattern.compile("(?<!" + part + ")" + Pattern.quote(name) + "(?!" + part + ")");
    }
}

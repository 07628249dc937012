package foreword.adapter.mail.reading;

import com.fasterxml.jackson.databind.JsonNode;
import foreword.inbox.ReceivedMail;
import foreword.inbox.ReceivedMail.Bounce;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** How well delivery reports are read, counted over labelled mails. */
public final class BounceFigures {
    public static final String SET = "bounce/sisimai";

    private final MimeMailReader reader = new MimeMailReader(null);
    private final List<String> misses = new ArrayList<>();
    private int bounces;
    private int found;
    private int named;
    private int reports;
    private int listed;
    private int statuses;
    private int judged;
    private int filtered;
    private int others;
    private int wrongly;

    /** A third of the mails, picked by their names alone: a blind test as long as nobody looks into them. */
    public static boolean blind(JsonNode row) {
        CRC32 sum = new CRC32();
        String file = row.get("file").asText();
        sum.update(file.substring(file.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 3 == 0;
    }

    public static BounceFigures over(Predicate<JsonNode> rows) {
        BounceFigures figures = new BounceFigures();
        SharedMail.expected(SET).stream().filter(rows).forEach(figures::count);
        return figures;
    }

    public double foundShare() {
        return share(found, bounces);
    }

    /** Mails in which every reported recipient is an address of the mail. */
    public double namedShare() {
        return share(named, bounces);
    }

    /** Reports of single recipients that were read at all. */
    public double listedShare() {
        return share(listed, reports);
    }

    public double statusShare() {
        return share(statuses, reports);
    }

    public double permanentShare() {
        return share(judged, reports - filtered);
    }

    public int wrongly() {
        return wrongly;
    }

    public int others() {
        return others;
    }

    public int bounceMails() {
        return bounces;
    }

    public List<String> misses() {
        return List.copyOf(misses);
    }

    /** The set takes warnings that a mail is late for bounces; delivery goes on, so that to us they are none. */
    private static boolean isLate(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean late = text.contains("action: delayed")
                || text.contains("warning message only")
                || text.contains("not need to re-send")
                || text.contains("has not yet been delivered")
                || text.contains("notification (delay)");
        return late && !text.contains("action: failed");
    }

    private void count(JsonNode row) {
        byte[] raw = SharedMail.bytes(SET, row.get("file").asText());
        ReceivedMail mail = reader.read(raw);
        boolean bounce = mail.kind() == ReceivedMail.Kind.BOUNCE;
        if (!row.get("bounce").asBoolean() || isLate(raw)) {
            others++;
            wrongly += bounce ? 1 : 0;
            note(bounce, row, "is no bounce");
            return;
        }
        bounces++;
        found += bounce ? 1 : 0;
        note(!bounce, row, "is a bounce, read as " + mail.kind());
        boolean inMail = named(mail, raw);
        named += inMail ? 1 : 0;
        note(bounce && !inMail, row, "names " + mail.bounces());
        count(row, mail.bounces());
    }

    private void count(JsonNode row, List<Bounce> read) {
        JsonNode expected = row.get("reports");
        reports += expected.size();
        listed += Math.min(read.size(), expected.size());
        note(read.size() != expected.size(), row, "has " + expected.size() + " reports, read " + read.size());
        List<Bounce> left = new ArrayList<>(read);
        for (JsonNode report : expected) {
            String status = report.get("status").asText("");
            // The set's authors made these up where a mail has no code of its own: only the class is to be compared.
            boolean derived = status.startsWith("9", 4) && status.length() > 6;
            boolean hard = report.get("hard").asBoolean();
            Bounce best = left.stream()
                    .max(Comparator.comparingInt(
                            (Bounce one) -> (status.equals(one.status()) ? 2 : 0) + (hard == one.permanent() ? 1 : 0)))
                    .orElse(null);
            if (best == null) {
                continue;
            }
            left.remove(best);
            boolean right = derived
                    ? status.charAt(0) == String.valueOf(best.status()).charAt(0)
                    : status.equals(best.status());
            statuses += right ? 1 : 0;
            // A server that says "no such user" is believed; the set calls some of these a filter by what it knows of
            // hosts.
            boolean filter = report.get("reason").asText().equals("filtered");
            filtered += filter ? 1 : 0;
            judged += !filter && hard == best.permanent() ? 1 : 0;
            note(
                    !(right && filter) && !(right && hard == best.permanent()),
                    row,
                    report + " read as " + best.status() + " " + best.permanent() + ": " + best.reason());
        }
    }

    private static boolean named(ReceivedMail mail, byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return !mail.bounces().isEmpty()
                && mail.bounces().stream()
                        .allMatch(bounce -> bounce.recipient() != null
                                && text.contains(bounce.recipient().localPart()));
    }

    private void note(boolean miss, JsonNode row, String what) {
        if (miss) {
            misses.add(row.get("id").asText() + " " + what);
        }
    }

    private static double share(int part, int all) {
        return all == 0 ? 1 : (double) part / all;
    }
}

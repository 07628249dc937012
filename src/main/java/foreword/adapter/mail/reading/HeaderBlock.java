package foreword.adapter.mail.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head that mail programs put above a quoted or forwarded mail: lines of From, Sent, To, Subject in some language, or as Lotus Notes
 * writes it, a name and a date above To, cc, Subject.
 *
 * @param start its first line
 * @param end the line behind it
 * @param posted it holds an address or a time of day, as the head of a paper memo does not
 */
record HeaderBlock(int start, int end, String from, String subject, boolean posted) {
    private static final int MOST_LINES = 60;
    private static final int MOST_FIELDS = 14;
    private static final int MOST_ASIDES = 5;
    private static final int LONGEST_NAME = 90;

    /** The head that begins at this line, null when none does. */
    static @Nullable HeaderBlock at(List<MailLine> lines, int start) {
        String first = lines.get(start).bare();
        if (HeaderNames.isAny(first)) {
            HeaderBlock fields = new Fields(lines, start).block();
            return fields != null ? fields : unnamed(lines, start);
        }
        HeaderBlock signed = signed(lines, start);
        if (signed == null) {
            signed = letterhead(lines, start);
        }
        return signed != null ? signed : unnamed(lines, start);
    }

    /** The name of a firm above From and a date. */
    private static @Nullable HeaderBlock letterhead(List<MailLine> lines, int start) {
        int from = start + 1;
        while (from < lines.size() && from < start + 4 && lines.get(from).isEmpty()) {
            from++;
        }
        if (from >= lines.size()
                || !HeaderNames.isFrom(lines.get(from).bare())
                || !SignatureBlock.isFirm(lines.get(start).bare())) {
            return null;
        }
        HeaderBlock block = new Fields(lines, from).block();
        return block == null || !block.posted()
                ? null
                : new HeaderBlock(start, block.end(), block.from(), block.subject(), true);
    }

    /** A name and a date on one line or two, then at least To and one field more. */
    private static @Nullable HeaderBlock signed(List<MailLine> lines, int start) {
        String first = lines.get(start).bare();
        if (first.length() > LONGEST_NAME || ".!?,".indexOf(first.charAt(first.length() - 1)) >= 0) {
            return null;
        }
        int stamp = stamp(lines, start);
        boolean marked = first.indexOf('@') > 0 || first.indexOf('<') >= 0 || first.indexOf('/') > 0;
        if (stamp < 0 || !(marked || SignatureBlock.isName(first) || Moments.hasClock(first))) {
            return null;
        }
        int fields = stamp + 1;
        while (fields < lines.size()
                && fields < stamp + MOST_ASIDES
                && !HeaderNames.isTo(lines.get(fields).bare())) {
            boolean between =
                    lines.get(fields).isEmpty() || isAside(lines.get(fields).bare());
            if (!between) {
                return null;
            }
            fields++;
        }
        if (fields >= lines.size() || fields == stamp + MOST_ASIDES) {
            return null;
        }
        Fields rest = new Fields(lines, fields);
        return rest.count() < 2 ? null : new HeaderBlock(start, rest.end(), author(first), rest.subject(), true);
    }

    /** The line that dates what follows: this one when it names somebody too, or the next. */
    private static int stamp(List<MailLine> lines, int start) {
        String first = lines.get(start).bare();
        if (Moments.hasClock(first) && Moments.hasDate(first)) {
            return start;
        }
        boolean few = first.length() <= 60 && first.split("\\s+", -1).length <= 8;
        for (int i = start + 1; few && i < lines.size() && i <= start + 2; i++) {
            if (Moments.isStamp(lines.get(i).bare())
                    && !HeaderNames.isAny(lines.get(i).bare())) {
                return i;
            }
            if (!lines.get(i).isEmpty() && !isAside(lines.get(i).bare())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAside(String bare) {
        String name = HeaderNames.name(bare);
        return name.equals("sent by")
                || name.equals("please respond to")
                || bare.regionMatches(true, 0, "please respond to", 0, 17);
    }

    private static String author(String stamped) {
        String who = HeaderNames.isFrom(stamped) ? HeaderNames.value(stamped) : stamped;
        int digit = 0;
        while (digit < who.length() && !Character.isDigit(who.charAt(digit))) {
            digit++;
        }
        boolean address = who.indexOf('@') > digit || who.substring(0, digit).indexOf('<') >= 0;
        String name = address ? who : who.substring(0, digit).strip();
        return name.endsWith(" on") ? name.substring(0, name.length() - 3).strip() : name;
    }

    /** Three or more lines of a word, a colon and a value, of which one holds an address and another a date and a time of day. */
    private static @Nullable HeaderBlock unnamed(List<MailLine> lines, int start) {
        int end = start;
        String from = "";
        int dates = 0;
        while (end < lines.size() && end < start + 8) {
            String line = lines.get(end).bare();
            String name = HeaderNames.name(line);
            if (name.isEmpty()
                    || name.indexOf('@') >= 0
                    || name.chars().filter(c -> c == ' ').count() > 2) {
                break;
            }
            String value = HeaderNames.value(line);
            boolean address = Addresses.first(value) != null;
            from = from.isEmpty() && address ? value : from;
            dates += !address && Moments.hasClock(value) && Moments.hasDate(value) ? 1 : 0;
            end++;
        }
        return end - start >= 3 && dates == 1 && !from.isEmpty() ? new HeaderBlock(start, end, from, "", true) : null;
    }

    /** The named fields from a line on, with what their values run over. */
    private static final class Fields {
        private final List<MailLine> lines;
        private final int start;
        private String from = "";
        private String subject = "";
        private boolean address;
        private boolean date;
        private boolean dated;
        private boolean dayed;
        private boolean dateField;
        private int count;
        private int end;

        Fields(List<MailLine> lines, int start) {
            this.lines = lines;
            this.start = start;
            this.end = start;
            read();
        }

        private void read() {
            int blanks = 0;
            for (int i = start; i < lines.size() && i < start + MOST_LINES && count < MOST_FIELDS; i++) {
                String line = lines.get(i).bare();
                if (line.isEmpty()) {
                    if (++blanks > 2 || !fieldsBelow(i + 1)) {
                        return;
                    }
                } else if (HeaderNames.isAny(line)) {
                    blanks = 0;
                    take(i, line);
                    end = i + 1;
                } else if (blanks == 0 && count > 0 && goesOn(i)) {
                    end = i + 1;
                } else {
                    return;
                }
            }
        }

        private void take(int at, String line) {
            String value = value(at, line);
            count++;
            if (from.isEmpty() && HeaderNames.isFrom(line)) {
                from = value;
            } else if (subject.isEmpty() && HeaderNames.isSubject(line)) {
                subject = value;
            }
            address |= value.indexOf('@') > 0;
            dateField |= HeaderNames.isDate(line);
            dayed |= HeaderNames.isDate(line) && Moments.hasDate(value);
            date |= Moments.hasClock(value) && Moments.hasDay(value);
            dated |= Moments.hasClock(value) && Moments.hasDate(value);
        }

        private String value(int at, String line) {
            String value = HeaderNames.value(line);
            boolean wrapped = value.isEmpty()
                    && at + 1 < lines.size()
                    && !HeaderNames.isAny(lines.get(at + 1).bare());
            return wrapped ? lines.get(at + 1).bare() : value;
        }

        private boolean fieldsBelow(int at) {
            int next = at;
            while (next < lines.size() && next < at + 2 && lines.get(next).isEmpty()) {
                next++;
            }
            return next + 1 < lines.size()
                    && HeaderNames.isAny(lines.get(next).bare())
                    && (HeaderNames.isAny(lines.get(next + 1).bare())
                            || lines.get(next + 1).isEmpty());
        }

        /** Whether a line that names no field belongs to the field above it. */
        private boolean goesOn(int at) {
            String line = lines.get(at).bare();
            String before = lines.get(at - 1).bare();
            boolean fieldNext =
                    at + 1 < lines.size() && HeaderNames.isAny(lines.get(at + 1).bare());
            boolean listed = before.endsWith(",") || before.endsWith(";");
            boolean people =
                    line.indexOf('@') > 0 && (line.indexOf(' ') < 0 || line.endsWith(",") || line.endsWith(">"));
            boolean alike = lines.get(at).quoted() == lines.get(start).quoted();
            return alike && line.length() < 300 && (fieldNext || listed || people || isIndented(at));
        }

        private boolean isIndented(int at) {
            String raw = lines.get(at).raw();
            boolean under = at > start
                    && !Character.isWhitespace(lines.get(at - 1).raw().charAt(0));
            return under && Character.isWhitespace(raw.charAt(0));
        }

        int count() {
            return count;
        }

        int end() {
            return end;
        }

        String subject() {
            return subject;
        }

        @Nullable
        HeaderBlock block() {
            boolean told = !from.isEmpty() && (!subject.isEmpty() || address || (dateField && date) || dayed);
            boolean enough = (count >= 3 && told)
                    || (count == 2 && address && (date || !from.isEmpty()))
                    || (count == 1 && !from.isEmpty() && address && dated)
                    || (count >= 2 && !from.isEmpty() && !subject.isEmpty() && (address || date));
            return enough ? new HeaderBlock(start, end, author(from), subject, address || date) : null;
        }
    }
}

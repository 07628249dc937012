package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "On Monday … Sam wrote:", over up to four lines, in any order and in many languages: a date, somebody, mostly a verb, a colon. */
final class QuoteHead {
    private static final int MOST_LINES = 6;
    private static final int LONGEST = 420;
    private static final Pattern VERB = words(
            "wrote|writes|said|spake|says|replied|sent|schrieb|schreibt|geschrieben|gesendet|a écrit|à écrit|a ecrit|"
                    + "écrit|escribió|escribio|escribe|escreveu|schreef|geschreven|ha scritto|scritto|scrive|napisał|napisala|napisała|napisal|"
                    + "pisze|skrev|skreiv|skrifaði|kirjoitti|написал|написала|написав|пише|пишет|писал|yazdı|şunu yazdı|ezt írta|írta|napsal|"
                    + "napsala|napísal|napísala|napisao|a scris|escrigué|va escriure|έγραψε|đã viết|menulis|kirjutas|rakstīja|rašė");
    private static final List<String> GLUED = List.of("写道", "寫道", "のメッセージ", "書きました", "さんは書きました", "작성", "כתב", "كتب");
    private static final Pattern START = Pattern.compile(
            "(on|at|in|am|um|le|el|la|op|em|il|den|det|dne|dnia|w dniu|på|pe|от|в|во|"
                    + "in data|nel|il giorno|vào|pada|στις|ti|to|ma|ke|su|pn|pt|za|dana|dňa|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|"
                    + "dim|mié|jue|vie|sáb|dom|seg|ter|qua|qui|sex|man|tir|ons|tor|tors|fre|lør|søn|lör|sön|tis|mån|пн|вт|ср|чт|пт|сб|вс|"
                    + "monday|tuesday|wednesday|thursday|friday|saturday|sunday|from|von|fra|från|de|date|quoting|a las|el día)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern INSIDE =
            Pattern.compile("^(\\p{L}[^:]{0,80} )(On|Am|Le|El|Op|Em|Il|Den) (\\p{L}{2,12}[.,]? )?(\\p{L}{2,12} )?\\d");

    private static final Pattern QUOTING = Pattern.compile(
            "(quoting|citing|zitat von|zitiere|citando a|citando|quotando|cita di|citation de|citat av|citat fra|citaat van) ",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_UNDATED = 90;

    private QuoteHead() {}

    private static Pattern words(String choices) {
        return Pattern.compile("(?<!\\p{L})(" + choices + ")(?!\\p{L})");
    }

    /** How many lines from {@code start} are one quote head; 0 when none begins there. */
    static int lines(List<MailLine> lines, int start) {
        if (isUndated(lines.get(start)) && quoteBelow(lines, start + 1)) {
            return 1;
        }
        if (!canStart(opening(lines.get(start).bare()))) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int n = 0; n < MOST_LINES && start + n < lines.size(); n++) {
            String line = lines.get(start + n).bare();
            boolean broken = joined.indexOf("@") >= 0 || joined.indexOf("<") >= 0 || addressBelow(lines, start + n);
            if (line.isEmpty() && !broken) {
                return 0;
            }
            joined.append(n == 0 ? opening(line) : line).append(' ');
            if (joined.length() > LONGEST) {
                return 0;
            }
            String soFar = joined.toString().strip();
            if (isHead(soFar)
                    || (n == 0 && isAnnounced(soFar, lines, start))
                    || (isDatedAddress(soFar) && quoteBelow(lines, start + n + 1))) {
                return n + 1;
            }
        }
        return 0;
    }

    /** "Sam Poe wrote:", "Quoting Sam Poe:", "From: sam@example.com"; believed only above a marked quote. */
    private static boolean isUndated(MailLine line) {
        String bare = line.bare();
        if (line.quoted() || bare.length() > LONGEST_UNDATED) {
            return false;
        }
        if (!bare.endsWith(":")) {
            return HeaderNames.isFrom(bare) && Addresses.first(bare) != null;
        }
        String words = bare.substring(0, bare.length() - 1).strip();
        Matcher quoting = QUOTING.matcher(words);
        if (quoting.lookingAt()) {
            return isSomebody(words.substring(quoting.end()));
        }
        int verb = line.lower().length() == bare.length() ? verb(words) : -1;
        return verb > 0
                && isSomebody(
                        words.substring(words.lastIndexOf(',', verb) + 1, verb).strip());
    }

    /** Whether a line may end a head: the lines below it, if they all begin alike, are then a quote. */
    static boolean announces(String line) {
        return HeaderNames.isAny(line)
                || (line.endsWith(":")
                        && (line.indexOf('@') > 0
                                || VERB.matcher(line.toLowerCase(Locale.ROOT)).find()
                                || QUOTING.matcher(line).find()));
    }

    /** Where the verb begins that ends these words, -1 when none does. */
    private static int verb(String words) {
        Matcher verb = VERB.matcher(words.toLowerCase(Locale.ROOT));
        while (verb.find()) {
            if (verb.end() == words.length()) {
                return verb.start();
            }
        }
        return -1;
    }

    private static boolean isSomebody(String words) {
        return Addresses.first(words) != null
                || (SignatureBlock.isName(words) && !words.equals("I") && !words.endsWith(" I"));
    }

    /** Where in a line the words end and a drawn head begins, "thanks--- On Monday … wrote:"; -1 when there is none. */
    static int within(String line) {
        if (line.length() < 3 || !ends(line)) {
            return -1;
        }
        int drawn = line.indexOf("---");
        boolean words = drawn > 0 && Character.isLetterOrDigit(line.charAt(drawn - 1));
        if (words && isHead(opening(line.substring(drawn)))) {
            return drawn;
        }
        boolean headless = line.length() > LONGEST
                || START.matcher(line.toLowerCase(Locale.ROOT)).matches();
        Matcher inside = headless ? null : INSIDE.matcher(line);
        return inside != null && inside.find() && isHead(line.substring(inside.end(1))) ? inside.end(1) : -1;
    }

    private static String opening(String bare) {
        int at = 0;
        while (at < bare.length() && "-_*# ".indexOf(bare.charAt(at)) >= 0) {
            at++;
        }
        return bare.substring(at);
    }

    private static boolean canStart(String first) {
        if (first.length() < 3) {
            return false;
        }
        String lower = first.toLowerCase(Locale.ROOT);
        if (lower.endsWith(" wrote ----")) {
            return true;
        }
        if (lower.length() > LONGEST) {
            return false;
        }
        boolean marked = lower.chars().anyMatch(Character::isDigit) || lower.indexOf('@') > 0 || lower.indexOf('<') > 0;
        boolean addressed = lower.indexOf('@') > 0 && lower.indexOf('<') >= 0;
        boolean dated = Character.isDigit(lower.charAt(0)) || Moments.hasClock(lower);
        return marked
                && (addressed || dated || START.matcher(lower).matches() || (ends(lower) && lower.indexOf('@') > 0));
    }

    private static boolean isHead(String text) {
        if (!ends(text)) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.endsWith("wrote ----")) {
            return true;
        }
        boolean verb = VERB.matcher(lower).find() || GLUED.stream().anyMatch(lower::contains);
        boolean address = lower.indexOf('@') > 0;
        boolean clock = Moments.hasClock(lower);
        boolean date = Moments.hasDate(lower);
        return verb ? address || date || (clock && Moments.hasDay(lower)) : address && clock && Moments.hasDay(lower);
    }

    private static boolean ends(String soFar) {
        return soFar.endsWith(":")
                || soFar.endsWith("\uff1a")
                || soFar.endsWith(":*")
                || soFar.endsWith(": >")
                || soFar.endsWith("wrote")
                || soFar.endsWith("schrieb")
                || soFar.endsWith("写道")
                || soFar.endsWith("---");
    }

    private static boolean addressBelow(List<MailLine> lines, int blank) {
        return blank + 1 < lines.size() && lines.get(blank + 1).bare().startsWith("<");
    }

    /** Without a colon, but right above the fields of a header. */
    private static boolean isAnnounced(String text, List<MailLine> lines, int start) {
        return start + 1 < lines.size()
                && HeaderNames.isAny(lines.get(start + 1).bare())
                && Moments.hasClock(text)
                && Moments.hasDate(text)
                && VERB.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** "2011/4/7 Sam Poe <sam@example.com>", as some phones write it; believed only above a marked quote. */
    private static boolean isDatedAddress(String text) {
        return text.endsWith(">")
                && text.length() < 160
                && Character.isDigit(text.charAt(0))
                && Moments.hasDate(text.substring(0, Math.min(text.length(), 40)))
                && Addresses.first(text) != null;
    }

    private static boolean quoteBelow(List<MailLine> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        return at < lines.size() && lines.get(at).quoted();
    }
}

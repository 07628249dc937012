package foreword.adapter.mail.reading;

import foreword.people.EmailAddress;
import java.util.List;
import java.util.regex.Pattern;

/** Answers that stand below or between the lines of another mail that nothing marks as quoted. */
final class UnmarkedAnswers {
    private static final Pattern GREETING = Pattern.compile(
            "(hi|hello|hey|dear|good (morning|afternoon|evening|day)|hallo|guten|liebe[rs]?|sehr|moin|servus|bonjour|salut|cher|chère|hola|"
                    + "buenos|buenas|estimad\\w*|querid\\w*|olá|oi|bom|boa|prezad\\w*|car[oia]|ciao|buongiorno|gentile|beste|geachte|hej|kära|hei|kjære|kære)"
                    + "( [\\p{L}.'’-]+){0,3} ?[,.!:;–-]*");
    private static final List<String> ANSWERS = List.of(
            "answer",
            "comment",
            "repl",
            "respons",
            "remark",
            "antwort",
            "anmerkung",
            "kommentar",
            "répons",
            "remarque",
            "respuesta");
    private static final Pattern PLACES = Pattern.compile(
            "(my|our|meine|unsere|mes|nos|mis|nuestr[oa]s) \\p{L}+ (\\p{L}+ ){0,3}"
                    + "(below|unten|im text|ci-dessous|dans le texte|abajo)(?!\\p{L})"
                    + "|(?<!\\p{L})(in ?-?line|interspersed|embedded|between the lines|in the text|within your (e-?mail|mail|message|text)"
                    + "|in (red|blue|green|purple|bold|caps|capitals|rot|blau|grün)|en (rouge|bleu|vert|gras|rojo|azul|verde|negrita))(?!\\p{L})");

    private final Heads heads;
    private final Occasion occasion;

    UnmarkedAnswers(Heads heads, Occasion occasion) {
        this.heads = heads;
        this.occasion = occasion;
    }

    /**
     * The line where answers begin under the head at {@code head}, -1 when it holds history only. Answers are there when nothing is
     * written above and a program that answers wrote the head, or when the words above say so; where the quoted mail ends is told by
     * its author's name alone on a line, and without that all of it stays: words lost are worse than history kept.
     *
     * @param above what was written above the head
     */
    int start(List<MailLine> above, int head) {
        int below = head + heads.length(head);
        if (above.stream().filter(MailLine::isOwn).anyMatch(UnmarkedAnswers::points)) {
            return isWritten(below) ? written(below) : -1;
        }
        boolean alone = above.stream().allMatch(line -> line.isBlank() || isGreeting(line));
        return alone && isAnswered(head) && isWritten(below) ? behindName(head, below) : -1;
    }

    /** "My answers are below", "see my comments in red". */
    private static boolean points(MailLine line) {
        String lower = line.lower();
        return ANSWERS.stream().anyMatch(lower::contains)
                && PLACES.matcher(lower).find();
    }

    /** A program that answers wrote the head, or the mail is written to whom the head names. */
    private boolean isAnswered(int head) {
        if (occasion.passesOn()) {
            return false;
        }
        HeaderBlock block = heads.block(head);
        if (block == null) {
            return heads.spoken(head) > 0;
        }
        EmailAddress author = Addresses.first(block.from());
        return author != null && occasion.to().contains(author);
    }

    /** Somebody's words stand between this line and the next head. */
    private boolean isWritten(int from) {
        return from < end(from)
                && heads.lines().subList(from, end(from)).stream().anyMatch(MailLine::isOwn);
    }

    private int written(int from) {
        int at = from;
        while (heads.lines().get(at).isBlank()) {
            at++;
        }
        return at;
    }

    private int end(int from) {
        int end = from;
        while (end < heads.lines().size() && heads.length(end) == 0) {
            end++;
        }
        return end;
    }

    private int behindName(int head, int below) {
        StringBuilder named = new StringBuilder();
        heads.lines()
                .subList(head, below)
                .forEach(line -> named.append(line.bare()).append(' '));
        int end = end(below);
        for (int i = below; i < end; i++) {
            String bare = heads.lines().get(i).bare();
            boolean name = SignatureBlock.isName(bare) && named.indexOf(bare) >= 0;
            if (name && heads.lines().subList(i + 1, end).stream().anyMatch(MailLine::isOwn)) {
                return i + 1;
            }
        }
        return below;
    }

    static boolean isGreeting(MailLine line) {
        return line.bare().length() <= 40 && GREETING.matcher(line.lower()).matches();
    }
}

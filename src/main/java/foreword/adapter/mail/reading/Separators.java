package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;

/** Drawn lines with words on them, such as {@code -----Original Message-----}: what follows is another mail. */
final class Separators {
    private static final int LONGEST = 160;
    private static final String DRAWN = "-_=#~*—–";
    private static final List<String> FORWARDED = List.of(
            "forward",
            "weitergeleitet",
            "weiterleitung",
            "transféré",
            "transfere",
            "transmis",
            "réexpédi",
            "reenvi",
            "redirigid",
            "encaminh",
            "inoltrat",
            "doorgestuur",
            "przekaz",
            "przesłan",
            "vidarebefordr",
            "förmedlat",
            "videresen",
            "välitet",
            "edelleen",
            "пересл",
            "пересыл",
            "переадрес",
            "перенаправл",
            "iletil",
            "yönlendiril",
            "továbbít",
            "átirányít",
            "přepos",
            "preposl",
            "redir",
            "转发",
            "轉寄",
            "転送",
            "전달",
            "proslij",
            "proslje",
            "diteruskan",
            "edasi");
    private static final List<String> ORIGINAL = List.of(
            "original",
            "reply message",
            "ursprüngliche",
            "d'origine",
            "message initial",
            "oorspronkelijk",
            "oryginal",
            "ursprunglig",
            "oprindelig",
            "opprinnelig",
            "alkuperäi",
            "исходн",
            "оригинал",
            "вихідн",
            "orijinal",
            "özgün",
            "eredeti",
            "původní",
            "pôvodn",
            "原始",
            "原件",
            "元のメッセージ",
            "원본",
            "izvorn",
            "antwort nachricht",
            "reply above",
            "reply to this email above",
            "above this line",
            "quoted message",
            "previous message",
            "urspr.");

    private Separators() {}

    /** Above a mail that was passed on. The words may go on on the next line. */
    static boolean isForward(MailLine line) {
        String bare = line.bare();
        return (drawnBefore(bare) || opens(bare)) && saysForward(label(bare));
    }

    /** Whether a word for passing on is among these, in some language. */
    static boolean saysForward(String words) {
        return says(words, FORWARDED);
    }

    /** Above a mail that was answered. */
    static boolean isOriginal(MailLine line) {
        String bare = line.bare();
        return (drawnBefore(bare) || isWholly(bare)) && says(label(bare), ORIGINAL);
    }

    /** Whether the words are drawn around, and not only announced by a colon. */
    static boolean isDrawn(MailLine line) {
        return drawnBefore(line.bare());
    }

    /** What stands behind a closed separator on the same line, empty when nothing does. */
    static String behind(MailLine line) {
        String bare = line.bare();
        int end = close(bare);
        while (end < bare.length() && isDrawing(bare.charAt(end))) {
            end++;
        }
        return drawnBefore(bare) ? bare.substring(end).strip() : "";
    }

    /** The words between the drawings, or of a line that is not closed, all of them. */
    private static String label(String bare) {
        String label = bare.substring(0, close(bare));
        return label.length() < LONGEST ? label : "";
    }

    private static int close(String bare) {
        int words = 0;
        while (words < bare.length() && isDrawing(bare.charAt(words))) {
            words++;
        }
        int close = bare.indexOf("---", words);
        return close < 0 ? bare.length() : close;
    }

    private static boolean drawnBefore(String bare) {
        return bare.length() > 4 && isDrawing(bare.charAt(0)) && isDrawing(bare.charAt(1));
    }

    private static boolean isWholly(String bare) {
        return bare.equalsIgnoreCase("original message") || bare.equalsIgnoreCase("original message:");
    }

    /** A line that ends in a colon and is too short for a sentence: "Begin forwarded message:". */
    private static boolean opens(String bare) {
        return (bare.endsWith(":") || bare.endsWith("\uff1a")) && bare.split("\\s+", -1).length <= 6;
    }

    private static boolean isDrawing(char c) {
        return DRAWN.indexOf(c) >= 0;
    }

    private static boolean says(String bare, List<String> stems) {
        String lower = bare.toLowerCase(Locale.ROOT).replace("i\u0307", "i");
        return stems.stream().anyMatch(lower::contains);
    }
}

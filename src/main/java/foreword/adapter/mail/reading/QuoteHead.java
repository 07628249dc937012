package foreword.adapter.mail.reading;

import java.util.List;
import java.util.Locale;

/** "On Monday … Sam wrote:", over up to four lines and in many languages. */
final class QuoteHead {
    private static final int MOST_LINES = 4;
    private static final int LONGEST = 420;
    private static final List<String> VERBS = List.of(
            "wrote",
            "writes",
            "schrieb",
            "schreibt",
            "geschrieben",
            "a écrit",
            "à écrit",
            "a ecrit",
            "ecrit",
            "escribió",
            "escribio",
            "escreveu",
            "schreef",
            "geschreven",
            "ha scritto",
            "scrive",
            "napisał",
            "napisal",
            "pisze",
            "skrev",
            "skrifaði",
            "kirjoitti",
            "написал",
            "написав",
            "пише",
            "пишет",
            "写道",
            "寫道",
            "のメッセージ",
            "作成",
            "書きました",
            "yazdı",
            "şunu yazdı",
            "ezt írta",
            "írta",
            "napsal",
            "napísal",
            "a scris",
            "escrigué",
            "va escriure",
            "έγραψε",
            "さんは書きました",
            "님이 작성",
            "작성",
            "đã viết",
            "menulis",
            "послал",
            "sent",
            "heeft",
            "skreiv",
            "gesendet",
            "said",
            "reply",
            "replied",
            "via",
            "skrev følgende",
            "следующее",
            "כתב",
            "كتب",
            "je napisao");
    private static final List<String> STARTS = List.of(
            "on ", "am ", "le ", "el ", "op ", "em ", "il ", "w dniu", "dnia", "den ", "på ", "pe ", "от ", "в ",
            "dne ", "vào ", "giorno", "la ", "ti ", "ma ", "ke ", "to ", "pe", "su ", "pe ", "från", "from ", "von ",
            "a las", "2", "1", "3", "at ", "in ", "ven", "mer", "lun", "mar", "jeu", "sam", "dim", "mon", "tue", "wed",
            "thu", "fri", "sat", "sun", "pn", "pt", "śr", "wt", "czw", "sob", "niedz", "maandag", "dinsdag", "vào",
            "pada ", "στις", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "date", "вы", "tis", "ons", "tor", "fre", "lör",
            "sön", "man", "tir", "lør", "søn", "<", "4", "5", "6", "7", "8", "9", "0", "nel", "in data", "dana", "d.",
            "mið");

    private QuoteHead() {}

    /** How many lines from {@code start} are one quote head; 0 when none begins there. */
    static int lines(List<String> lines, int start) {
        String first = HeaderBlock.bare(lines.get(start));
        if (first.length() < 3 || !canStart(first)) {
            return 0;
        }
        StringBuilder joined = new StringBuilder();
        for (int n = 0; n < MOST_LINES && start + n < lines.size(); n++) {
            String line = HeaderBlock.bare(lines.get(start + n));
            if (line.isEmpty() && n > 0 && joined.indexOf("@") < 0) {
                return 0;
            }
            joined.append(line).append(' ');
            if (joined.length() > LONGEST) {
                return 0;
            }
            String soFar = joined.toString().strip();
            if (ends(soFar) && isHead(soFar)) {
                return n + 1;
            }
        }
        return 0;
    }

    private static boolean canStart(String first) {
        String lower = first.toLowerCase(Locale.ROOT).replace("*", "");
        return (STARTS.stream().anyMatch(lower::startsWith) && (digits(lower) > 0 || lower.contains("@")))
                || (lower.indexOf('@') > 0 && lower.indexOf('<') >= 0)
                || ((lower.endsWith(":") || lower.endsWith("\uff1a")) && digits(lower) >= 3);
    }

    private static boolean ends(String soFar) {
        char last = soFar.charAt(soFar.length() - 1);
        return last == ':'
                || last == '\uff1a'
                || soFar.endsWith(":*")
                || soFar.endsWith(": >")
                || soFar.endsWith("wrote")
                || soFar.endsWith("写道")
                || soFar.endsWith("---");
    }

    private static boolean isHead(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean verb = VERBS.stream().anyMatch(lower::contains);
        boolean address = Addresses.first(lower) != null;
        boolean date = digits(lower) >= 3 || (digits(lower) > 0 && lower.indexOf(':') < lower.length() - 1);
        boolean clock = digits(lower) >= 6 && lower.indexOf(':') < lower.length() - 1;
        return (verb && (date || address)) || (address && clock);
    }

    private static int digits(String text) {
        return (int) text.chars().filter(Character::isDigit).count();
    }
}

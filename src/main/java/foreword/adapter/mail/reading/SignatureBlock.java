package foreword.adapter.mail.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Title, firm, telephone and address under a name at the end of somebody's words; the name itself stays. */
final class SignatureBlock {
    private static final int MOST_LINES = 14;
    private static final int LONGEST_LINE = 90;
    private static final Pattern CLOSING = Pattern.compile(
            "(thx|thank\\w*|many thanks|regards|kind\\w* regards|best\\b|warm\\w* |cheers|sincerely|yours|"
                    + "respectfully|cordially|rgds|all the best|take care|talk |love|see you|have a |mfg|mit \\w+ gr|viele gr|liebe gr|beste gr|schöne gr|"
                    + "herzlich|gruß|gruss|grüße|danke|vielen dank|cordialement|bien à|bien cordialement|salutations|merci|amicalement|sincères|"
                    + "saludos|un saludo|atentamente|atte|gracias|un abrazo|cordiales|atenciosamente|abraços|abraço|obrigad|cumprimentos|"
                    + "cordiali|distinti|saluti|grazie|un saluto|met vriendelijke|groet|mvg|vriendelijke|bedankt|med vänlig|vänlig|hälsning|"
                    + "mvh|med vennlig|vennlig|hilsen|med venlig|venlig|bedste|ystävällisin|terveisin|pozdrawiam|z poważaniem|с уважением|спасибо).*");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ()./x-]{5,}\\d");
    private static final Pattern LABEL = Pattern.compile(
            "(?<!\\p{L})(t|tel|telephone|telefon|teléfono|telefono|téléphone|tél|tlf|phone|ph|fax|f|"
                    + "mobile|mobil|móvil|cell|cellular|cel|direct|office|pager|handy|m|o|c|p|e|e-?mail|mail|web|skype|ext|home|work|main|toll.free|hq)\\s?[.:#)]?\\s*[:.]?\\s*[+(\\d].*");
    private static final Pattern LABELS = Pattern.compile(
            "(?<!\\p{L})(tel|telephone|telefon|phone|fax|mobile|mobil|cell|cellular|direct|office|pager|"
                    + "home|work|main|email|mail|web|ext|or|line|toll|free)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> JOINING = Set.of(
            "of", "and", "the", "for", "de", "la", "le", "du", "des", "et", "und", "für", "van", "von", "der", "en",
            "y", "e", "di", "da", "do", "del", "og", "och");
    private static final Pattern LINK = Pattern.compile(
            "(<?(mailto:)?\\S+@\\S+\\.\\w+>?|<?(https?://|www\\.)\\S+|\\S+\\.(com|net|org|de|fr|co\\.uk|eu|nl|es|it|io)/?)");
    private static final Pattern PLACE =
            Pattern.compile("(?<!\\p{L})(p\\.?\\s?o\\.? box|suite|ste\\.|floor|street|st\\.|avenue|ave\\.?|road|rd\\.|"
                    + "blvd\\.?|boulevard|drive|lane|parkway|plaza|square|way|straße|strasse|str\\.|weg|platz|allee|rue|calle|avenida|rua|via|viale|piazza|straat|"
                    + "laan|plein|gatan|vej|gate|room|building|bldg\\.?|tower|eb\\d+|eb \\d+)(?!\\p{L}).*");
    private static final Pattern ZIP = Pattern.compile(
            ".*(\\b[A-Z]{2}\\.?,?\\s+\\d{5}(-\\d{4})?\\b|\\b[A-Z]{1,2}\\d{1,2}[A-Z]?\\s+\\d[A-Z]{2}\\b|\\b\\d{4,5}\\s+\\p{Lu}\\p{L}+|\\b\\d{4}\\s?[A-Z]{2}\\b).*");
    private static final Pattern POST = Pattern.compile(
            "(?<!\\p{L})(manager|director|president|vice|vp|svp|evp|ceo|cfo|cto|coo|cmo|chief|officer|head of|"
                    + "lead|engineer|consultant|analyst|associate|partner|counsel|attorney|lawyer|assistant|coordinator|specialist|administrator|"
                    + "executive|developer|founder|owner|supervisor|secretary|treasurer|accountant|editor|professor|representative|trader|"
                    + "geschäftsführ\\w*|leiter\\w*|leitung|prokurist\\w*|vorstand|referent\\w*|directeur|directrice|responsable|gérant\\w*|chargée?|"
                    + "gerente|director\\w*|jefe|diretor\\w*|direttore|responsabile|amministratore|manager\\w*|directeur|bestuurder|hoofd|direktör|"
                    + "chef|daglig leder|direktør|sales|marketing|department|dept|division|abteilung|team)(?!\\p{L})");
    private static final Pattern FIRM = Pattern.compile(
            "(?<!\\p{L})(inc|llc|llp|ltd|limited|corp|corporation|company|co|group|gmbh|ag|kg|ohg|ug|sa|"
                    + "sarl|sas|s\\.a|s\\.r\\.l|srl|spa|s\\.p\\.a|bv|b\\.v|nv|ab|as|a/s|aps|oy|plc|partners|associates|services|consulting|bank|university|"
                    + "institute|holdings?|international|solutions|systems|agency|studio|lda|ltda)\\.?(?!\\p{L})");
    private static final Pattern NAME = Pattern.compile(
            "[-–—~* ]{0,3}\\p{Lu}[\\p{L}'’.-]*( (\\p{Lu}[\\p{L}'’.-]*|de|da|del|van|von|der|den|la|le|di|du|e|y|und|and|&)){0,4}"
                    + "(,? (Ph\\.?D|Esq|Jr|Sr|MSc|\\p{Lu}{2,5})\\.?)?[,.*]?");

    private SignatureBlock() {}

    /** Where, in these lines, the block begins that ends at {@code end}; {@code end} when there is none. */
    static int start(List<MailLine> lines, int end) {
        int top = top(lines, end);
        int name = name(lines, top, end);
        if (name < 0) {
            return end;
        }
        boolean closed = isClosing(above(lines, name));
        int proofs = proofs(lines, name + 1, end);
        boolean titled = closed && isTitled(lines, name + 1, end);
        boolean alone = above(lines, name).isEmpty() || above(lines, name).endsWith(":");
        return !alone && (proofs > 0 || titled) && people(lines, name, end) < 2 ? name + 1 : end;
    }

    /** The first line of the run of short lines, without a sentence among them, that ends the mail. */
    private static int top(List<MailLine> lines, int end) {
        int top = end;
        int written = 0;
        int blanks = 0;
        for (int i = end - 1; i >= 0 && written < MOST_LINES; i--) {
            MailLine line = lines.get(i);
            if (line.isBlank()) {
                if (++blanks > 2) {
                    break;
                }
                continue;
            }
            if (line.quoted() || isClosing(line.bare()) || !belongs(line.bare())) {
                break;
            }
            blanks = 0;
            written++;
            top = i;
        }
        return top;
    }

    private static int name(List<MailLine> lines, int top, int end) {
        for (int i = top; i < end; i++) {
            String bare = lines.get(i).bare();
            boolean closed = isClosing(above(lines, i));
            if ((isName(bare) && (closed || opensParagraph(lines, i))) || (closed && isGivenName(bare))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opensParagraph(List<MailLine> lines, int at) {
        String before = at == 0 ? "" : lines.get(at - 1).bare();
        return before.isEmpty() || ".!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    static boolean isName(String bare) {
        return bare.length() <= 40
                && NAME.matcher(bare).matches()
                && !isPost(bare)
                && !FIRM.matcher(bare.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isGivenName(String bare) {
        return bare.length() <= 20
                && bare.indexOf(' ') < 0
                && bare.chars().allMatch(c -> Character.isLetter(c) || "-.,'".indexOf(c) >= 0);
    }

    /** The nearest written line above. */
    private static String above(List<MailLine> lines, int at) {
        int i = at - 1;
        while (i >= 0 && lines.get(i).isBlank()) {
            i--;
        }
        return i < 0 ? "" : lines.get(i).bare();
    }

    static boolean isClosing(String bare) {
        return !bare.isEmpty()
                && bare.length() <= 45
                && CLOSING.matcher(bare.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean belongs(String bare) {
        return isProof(bare) || isPost(bare) || isFirm(bare) || isCapital(bare);
    }

    private static boolean isCapital(String bare) {
        if (bare.length() > 60
                || bare.endsWith("?")
                || bare.endsWith("!")
                || bare.endsWith(":")
                || bare.endsWith(";")) {
            return false;
        }
        String[] words = bare.split("[\\s/|,]+", -1);
        int capital = 0;
        int small = 0;
        for (String word : words) {
            boolean letter = !word.isEmpty() && Character.isLetter(word.charAt(0));
            capital += letter && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            small += letter && word.length() > 3 && Character.isLowerCase(word.charAt(0)) ? 1 : 0;
        }
        return capital > 0 && small == 0 && words.length <= 8;
    }

    private static boolean isPost(String bare) {
        return bare.length() <= LONGEST_LINE
                && !isSentence(bare)
                && POST.matcher(bare.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isFirm(String bare) {
        return bare.length() <= LONGEST_LINE
                && isCapital(bare)
                && FIRM.matcher(bare.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean isSentence(String bare) {
        return smallWords(bare) > 2 || bare.endsWith("?") || (bare.endsWith("!") && smallWords(bare) > 0);
    }

    private static long smallWords(String text) {
        return Arrays.stream(text.split("[\\s/|,()]+", -1))
                .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isLetter))
                .filter(word -> Character.isLowerCase(word.charAt(0)) && !JOINING.contains(word))
                .count();
    }

    /** A telephone number, an address of either kind, or a page, and hardly anything else. */
    private static boolean isProof(String bare) {
        String lower = bare.toLowerCase(Locale.ROOT);
        if (bare.length() > LONGEST_LINE || smallWords(LABELS.matcher(bare).replaceAll(" ")) > 1) {
            return false;
        }
        boolean phone = PHONE.matcher(bare).find()
                && lower.chars().filter(Character::isDigit).count() >= 7;
        boolean mostlyLink = LINK.matcher(lower).find()
                && LINK.matcher(lower).replaceAll("").strip().length() <= 12;
        boolean place = PLACE.matcher(lower).find() && lower.chars().anyMatch(Character::isDigit);
        return phone
                || LABEL.matcher(lower).matches()
                || mostlyLink
                || place
                || ZIP.matcher(bare).matches();
    }

    private static int proofs(List<MailLine> lines, int from, int end) {
        int proofs = 0;
        for (int i = from; i < end; i++) {
            proofs += isProof(lines.get(i).bare()) ? 1 : 0;
        }
        return proofs;
    }

    /** How many names have a telephone or an address right below them: two or more are a list, not a signature. */
    private static int people(List<MailLine> lines, int from, int end) {
        int people = 0;
        for (int i = from; i + 1 < end; i++) {
            people += isName(lines.get(i).bare()) && isProof(lines.get(i + 1).bare()) ? 1 : 0;
        }
        return people;
    }

    private static boolean isTitled(List<MailLine> lines, int from, int end) {
        int titles = 0;
        for (int i = from; i < end; i++) {
            titles += isPost(lines.get(i).bare()) || isFirm(lines.get(i).bare()) ? 1 : 0;
        }
        return titles > 0 && end - from <= 5;
    }
}

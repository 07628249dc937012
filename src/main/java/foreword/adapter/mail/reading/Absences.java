package foreword.adapter.mail.reading;

import foreword.inbox.ReceivedMail.Absence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads an out-of-office answer: the day of return, and who is named instead. */
final class Absences {
    private static final int NEAR = 60;
    private static final int LONGEST_DEPUTY = 120;
    private static final List<String> AWAY = List.of(
            "out of office",
            "out of the office",
            "out-of-office",
            "away from",
            "am away",
            "i'm away",
            "be away",
            "currently away",
            "away until",
            "on leave",
            "annual leave",
            "parental leave",
            "maternity leave",
            "sick leave",
            "on vacation",
            "on holiday",
            "travelling",
            "traveling",
            "back in the office",
            "return to the office",
            "returning to the office",
            "limited access to",
            "nicht im büro",
            "nicht im hause",
            "außer haus",
            "abwesend",
            "abwesenheit",
            "im urlaub",
            "in elternzeit",
            "nicht erreichbar",
            "wieder erreichbar",
            "absent",
            "en congé",
            "congés",
            "de retour le",
            "fuera de la oficina",
            "de vacaciones",
            "ausente",
            "fora do escritório",
            "de férias",
            "afwezig",
            "niet op kantoor",
            "met vakantie",
            "op vakantie",
            "fuori sede",
            "fuori ufficio",
            "in ferie",
            "assente",
            "inte på kontoret",
            "semester",
            "på ferie",
            "ikke på kontoret",
            "lomalla",
            "na urlopie",
            "poza biurem",
            "nieobecn");
    private static final List<String> LAST_DAYS = List.of(
            "through", "einschließlich", "inclusive", "inclus", "t/m", "tot en met", "till och med", "włącznie");
    private static final List<String> RETURNS = List.of(
            "until",
            "till",
            "through",
            "back",
            "return",
            "returning",
            "bis",
            "ab dem",
            "ab",
            "wieder",
            "zurück",
            "jusqu",
            "retour",
            "reviens",
            "hasta",
            "regreso",
            "vuelvo",
            "a partir",
            "até",
            "regresso",
            "volto",
            "retorno",
            "tot",
            "t/m",
            "terug",
            "vanaf",
            "fino al",
            "ritorno",
            "rientro",
            "dal",
            "tillbaka",
            "åter",
            "tilbake",
            "tilbage",
            "do",
            "wracam",
            " to ",
            " - ",
            " – ");
    private static final List<String> INSTEAD = Stream.of(
                    "contact",
                    "reach out to",
                    "write to",
                    "get in touch with",
                    "turn to",
                    "in my absence",
                    "wenden sie sich bitte an",
                    "wenden sie sich an",
                    "bitte an",
                    "kontaktieren sie",
                    "vertretung:",
                    "vertreten durch",
                    "vertritt mich",
                    "contacter",
                    "adresser à",
                    "póngase en contacto con",
                    "contacte con",
                    "contactar con",
                    "contactar a",
                    "contacte",
                    "entre em contato com",
                    "contactar",
                    "contact op met",
                    "contactopnemen met",
                    "neem contact op met",
                    "contattare",
                    "rivolgersi a",
                    "kontakta")
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    private static final Set<String> TITLES =
            Set.of("Mr", "Mrs", "Ms", "Dr", "Prof", "Hr", "Fr", "Sr", "Sra", "Dra", "M", "Mme", "Dhr", "Mevr", "Sig");
    private static final List<String> ENDS = List.of(
            " for ",
            " if ",
            " in case",
            " who ",
            " with any",
            " during ",
            " pour ",
            " für ",
            " para ",
            " voor ",
            " per ",
            " when ",
            " and i ");

    private Absences() {}

    /** @param today the day of the mail, which tells what "Monday" means; null when the mail says nothing of being away */
    static @Nullable Absence of(String subject, String text, LocalDate today) {
        String whole = subject + "\n" + text;
        String lower = whole.toLowerCase(Locale.ROOT);
        if (AWAY.stream().noneMatch(lower::contains)) {
            return null;
        }
        return new Absence(until(lower, today), deputy(text));
    }

    /** The day nearest behind a word of returning, else the last day named. */
    private static @Nullable LocalDate until(String lower, LocalDate today) {
        LocalDate last = null;
        LocalDate told = null;
        for (DateWords.Named named : DateWords.in(lower, today)) {
            if (named.day().isBefore(today) || named.day().isAfter(today.plusYears(2))) {
                continue;
            }
            String before = lower.substring(Math.max(0, named.start() - NEAR), named.start());
            String clause = before.substring(Math.max(before.lastIndexOf('.'), before.lastIndexOf('\n')) + 1);
            boolean returning = RETURNS.stream().anyMatch(word -> holds(clause, word));
            boolean inclusive = LAST_DAYS.stream().anyMatch(word -> holds(clause, word));
            LocalDate day = inclusive ? named.day().plusDays(1) : named.day();
            told = returning && (told == null || day.isAfter(told)) ? day : told;
            last = last == null || day.isAfter(last) ? day : last;
        }
        return told == null ? last : told;
    }

    private static boolean holds(String clause, String word) {
        int at = clause.indexOf(word);
        while (at >= 0) {
            boolean begins = at == 0 || !Character.isLetter(clause.charAt(at - 1)) || word.startsWith(" ");
            boolean ends = at + word.length() >= clause.length()
                    || !Character.isLetter(clause.charAt(at + word.length()))
                    || word.length() > 4;
            if (begins && ends) {
                return true;
            }
            at = clause.indexOf(word, at + 1);
        }
        return false;
    }

    private static String deputy(String text) {
        String some = Headers.oneLine(text.substring(0, Math.min(text.length(), 4_000)));
        String lower = some.toLowerCase(Locale.ROOT);
        for (String phrase : INSTEAD) {
            int at = lower.indexOf(phrase);
            while (at >= 0) {
                int end = at + phrase.length();
                boolean whole = end == some.length() || !Character.isLetter(some.charAt(end));
                String named = whole ? named(some, end) : "";
                if (isSomebody(named)) {
                    return named;
                }
                at = lower.indexOf(phrase, at + 1);
            }
        }
        return "";
    }

    /** Up to the end of the sentence or to what the deputy is for. */
    private static String named(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST_DEPUTY);
        for (int i = from; i < end; i++) {
            boolean stop = "!?;\n".indexOf(text.charAt(i)) >= 0
                    || (text.charAt(i) == '.'
                            && (i + 1 == text.length() || text.charAt(i + 1) == ' ')
                            && !isTitle(text, i));
            if (stop) {
                end = i;
            }
        }
        String rest = text.substring(Math.min(from, end), end);
        String lower = rest.toLowerCase(Locale.ROOT);
        for (String stop : ENDS) {
            int at = lower.indexOf(stop);
            rest = at >= 0 && at < rest.length() ? rest.substring(0, at) : rest;
        }
        return rest.strip().replaceFirst("^[:,\\-–]\\s*", "").replaceFirst("[,:]$", "");
    }

    /** "Ms. Roe", "Dr. Roe": no end of a sentence. */
    private static boolean isTitle(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return TITLES.contains(text.substring(start, dot));
    }

    /** A person is named by an address or by two capitalised words; "me" and "us" are nobody else. */
    private static boolean isSomebody(String named) {
        String lower = named.toLowerCase(Locale.ROOT);
        if (lower.startsWith("me ") || lower.equals("me") || lower.startsWith("us ") || lower.startsWith("mich ")) {
            return false;
        }
        long capitals = Arrays.stream(named.split("[\\s,(]+", -1))
                .filter(word -> word.length() > 1 && Character.isUpperCase(word.charAt(0)))
                .count();
        return named.contains("@") || capitals >= 2;
    }
}

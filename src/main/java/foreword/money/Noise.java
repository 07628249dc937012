package foreword.money;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks out numbers that are no money: dates, times, shares, phone numbers, tickets, versions, links. */
final class Noise {
    private static final char BLANK = '\u0001';
    private static final String MONTHS =
            "(?:jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|dic|ene|abr|ago|févr|avr|juin|juil|août|set|out|gen|giu|lug|ott|mag|maart|mei)\\p{L}*\\.?";
    private static final List<Pattern> PATTERNS = List.of(
            of("https?://\\S+|www\\.\\S+"),
            of("[\\w.+-]+@[\\w-]+\\.[\\w.]+"),
            of("\\b\\d{4}-\\d{1,2}-\\d{1,2}(?:[T ]\\d{1,2}:\\d{2}\\S*)?"),
            of("(?<![\\d.,])\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?![\\d.,]\\d)"),
            of("(?<![\\d.,$€£])\\d{1,2}/(?:\\d{1,2}|\\d{4})(?!\\d)"),
            of("(?<![\\d.,])\\d{1,2}\\.\\d{1,2}\\.(?=\\s|$)"),
            of("(?<![\\d.,])\\d{1,2}[:h]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\b)?"),
            of("(?<![\\d.,])\\d{1,2}\\s?(?:[ap]m\\b|[ap]\\.m\\.|uhr\\b|o'?clock\\b|h\\b)"),
            of(
                    "\\d+(?:[.,]\\d+)?\\s?(?:%|percent\\b|per cent\\b|pct\\b|prozent\\b|por ciento\\b|por cento\\b|pour cent\\b|procent\\b|per cento\\b)"),
            of("(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th|er|ème|ter|º|ª|°)(?![\\p{L}\\d])"),
            of("(?:(?<=^|[\\s(])|tel\\.?:?\\s?)\\+\\d[\\d ()./-]{7,}\\d"),
            of("\\(?\\b\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}\\b"),
            of("(?<!\\d[ .])\\b0\\d{1,4}[ /-]\\d{2,}[\\d -]*"),
            of("(?:#|№|\\bno\\.?\\s|\\bnr\\.?\\s|\\bnum\\.?\\s)\\d+"),
            of(
                    "\\b(?:ticket|issue|pr|bug|case|jira|invoice|order|po|room|page|line|step|phase|stage|round|level|version|release|sprint|week|kw|day|chapter|slide|build|ref|id|phase|lot|studio|area|route|factory|unit|section|rechnung|tarea|facture)\\s?(?:no\\.?|nr\\.?|number|:)?\\s?#?\\d[\\d.]*+(?![\\d.,]*\\s?(?:[km]\\b|[€$£]|eur|usd|gbp|chf|mio|million|thousand))"),
            of(
                    "\\b(?!(?:[kKmMtT]?(?:USD|EUR|GBP|CHF|CAD|AUD|NZD|INR|JPY|SEK|NOK|DKK|PLN|SGD|HKD))-)\\p{L}{2,}-\\d+\\b"),
            of("\\bv\\.?\\s?\\d+(?:\\.\\d+)*\\b"),
            of("\\b\\d+\\.\\d+\\.\\d{1,2}\\b(?![.,]\\d)"),
            of("\\b(?:q|h|fy|kw|cw|t)\\s?[1-4](?:['’/ -]?(?:20)?\\d{2})?\\b(?!\\s?\\d{3})"),
            of("\\bfy\\s?'?\\d{2,4}\\b"),
            of(
                    "\\b" + MONTHS
                            + "\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s(?:19|20)\\d{2})?(?![\\d.,]*\\d|\\s?[km]\\b|\\s\\d{3}|\\s?[€$£]|\\s?(?:eur|usd|gbp|chf|mio|million|thousand))"),
            of("(?<![\\d.,])\\d{1,2}\\.?\\s" + MONTHS + "(?:\\s(?:19|20)\\d{2})?(?![\\p{L}\\d])"),
            of("\\b" + MONTHS + "\\s(?:19|20)\\d{2}\\b"),
            of(
                    "(?<![\\d.,$€£])(?:in|since|by|from|en|seit|im jahr|depuis|desde|em|sinds|dal|nel|for)\\s(?:19[89]|20[123])\\d\\b(?![.,]\\d)"),
            of("\\b\\d+x\\b(?!\\s?[$€£\\d])"),
            of("\\b24/7\\b|\\b50/50\\b"));

    private Noise() {}

    /** As many UTF-16 units as {@code text}. */
    static String blanked(String text) {
        char[] kept = text.toCharArray();
        for (Pattern pattern : PATTERNS) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                for (int i = found.start(); i < found.end(); i++) {
                    if (Character.isDigit(kept[i])) {
                        kept[i] = BLANK;
                    }
                }
            }
        }
        return new String(kept);
    }

    private static Pattern of(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

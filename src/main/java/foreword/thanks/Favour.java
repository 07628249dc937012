package foreword.thanks;

import foreword.activity.Key;
import foreword.people.Contact;
import foreword.people.Teammate;
import java.time.Instant;
import java.util.Locale;

/**
 * Something we did for a contact, so that it is not always they who help.
 *
 * @param words what it was, as a teammate typed it
 */
public record Favour(Id id, Contact.Id to, Kind kind, String words, Teammate.Id by, Instant at) {

    /** Names a favour. */
    public record Id(String value) {
        public static Id fresh() {
            return new Id(Key.fresh("f"));
        }

        public String ref() {
            return "favour/" + value;
        }
    }

    /** What sort of thing it was. */
    public enum Kind {
        INTRODUCTION,
        ADVICE,
        DONATION,
        GIFT,
        FAVOUR;

        /** Told from the words, a favour when nothing else is clear. */
        public static Kind of(String words) {
            String text = words.toLowerCase(Locale.ROOT);
            if (text.matches("(?s).*\\b(introduc|connected (?:her|him|them)|put (?:her|him|them) in touch).*")) {
                return INTRODUCTION;
            }
            if (text.matches("(?s).*\\b(donat|charity|gave to ).*")) {
                return DONATION;
            }
            if (text.matches("(?s).*\\b(advice|advise|advised|reviewed|counsel).*")) {
                return ADVICE;
            }
            return text.matches("(?s).*\\b(gift|present|flowers|book|chocolate|bottle|card)\\b.*") ? GIFT : FAVOUR;
        }
    }

    public Favour {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a favour needs words");
        }
    }
}

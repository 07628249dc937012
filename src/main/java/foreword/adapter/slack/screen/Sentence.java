package foreword.adapter.slack.screen;

import foreword.template.Phrase;
import foreword.template.Phrases;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The first line of a screen, once with markup and once without; both are escaped, because Slack reads markup in either.
 *
 * @param mrkdwn as the block shows it
 * @param plain as a notification says it
 */
record Sentence(String mrkdwn, String plain) {
    /** Stands for the first part while marks are taken out; Unicode keeps it for private use. */
    private static final char FIRST = '\uE000';

    private static final Pattern MARKS = Pattern.compile(":[a-z0-9_+-]+:\\s*|[*`]|(?<!\\w)_|_(?!\\w)");

    /** Puts the parts into the places marked with {@code {}}, in order. */
    static Sentence say(String template, Part... parts) {
        StringBuilder mrkdwn = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (Part part : parts) {
            int gap = template.indexOf("{}", from);
            mrkdwn.append(template, from, gap).append(part.mrkdwn());
            plain.append(template, from, gap).append(part.plain());
            from = gap + 2;
        }
        return new Sentence(
                mrkdwn.append(template.substring(from)).toString(),
                plain.append(template.substring(from)).toString());
    }

    /** A phrase of ours, whose marks format; the parts go into its places, in their order. */
    static Sentence say(Phrases phrases, Phrase phrase, Part... parts) {
        return said(places -> phrases.say(phrase, places), parts);
    }

    /** The same of one or of several. */
    static Sentence say(Phrases phrases, Phrase phrase, long count, Part... parts) {
        return said(places -> phrases.say(phrase, count, places), parts);
    }

    private static Sentence said(Function<String[], String> saying, Part... parts) {
        String words = Mrkdwn.escape(saying.apply(IntStream.range(0, parts.length)
                .mapToObj(i -> String.valueOf((char) (FIRST + i)))
                .toArray(String[]::new)));
        return new Sentence(
                filled(words, parts, Part::mrkdwn), filled(MARKS.matcher(words).replaceAll(""), parts, Part::plain));
    }

    private static String filled(String words, Part[] parts, Function<Part, String> form) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            int part = c - FIRST;
            boolean place = part >= 0 && part < parts.length;
            filled.append(place ? form.apply(parts[part]) : String.valueOf(c));
        }
        return filled.toString();
    }

    /** The same with a sign of state in front, and that word in bold. */
    Sentence signed(String emoji) {
        return new Sentence(emoji + " " + mrkdwn, plain);
    }

    Sentence then(String more) {
        return new Sentence(mrkdwn + more, plain + more);
    }

    /** A piece of a sentence that came from outside, already escaped. */
    record Part(String mrkdwn, String plain) {
        static Part bold(String foreign) {
            return new Part(Mrkdwn.bold(foreign), Mrkdwn.inline(foreign));
        }

        static Part name(String foreign) {
            return new Part(Mrkdwn.inline(foreign), Mrkdwn.inline(foreign));
        }

        /** A sentence of somebody else. */
        static Part prose(String foreign) {
            return new Part(Mrkdwn.prose(foreign), Mrkdwn.prose(foreign));
        }

        /** Sentences of ours with commands in them. */
        static Part sentences(String mixed) {
            return new Part(
                    Mrkdwn.sentences(mixed),
                    Mrkdwn.prose(mixed).replace("`", "").replace("\u2060", ""));
        }

        /** Words of our own that stand out. */
        static Part strong(String ours) {
            return new Part("*" + ours + "*", ours);
        }

        static Part of(String ours) {
            return new Part(ours, ours);
        }

        /** Something of ours that was said already. */
        static Part of(Sentence said) {
            return new Part(said.mrkdwn(), said.plain());
        }
    }
}

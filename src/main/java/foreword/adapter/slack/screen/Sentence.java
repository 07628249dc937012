package foreword.adapter.slack.screen;

/**
 * The first line of a screen, once with markup and once without; both are escaped, because Slack reads markup in either.
 *
 * @param mrkdwn as the block shows it
 * @param plain as a notification says it
 */
record Sentence(String mrkdwn, String plain) {
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
    }
}

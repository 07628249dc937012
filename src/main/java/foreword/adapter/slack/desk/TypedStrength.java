package foreword.adapter.slack.desk;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code strength}, alone or with a correction and its reason: {@code strength +20 we met at the fair}. */
final class TypedStrength {
    private static final Pattern MEANT = Pattern.compile("(?i)strength\\b.*", Pattern.DOTALL);
    private static final Pattern CORRECTION =
            Pattern.compile("(?i)strength\\s*:?\\s*([+\u2212\u2013-])\\s?(\\d{1,3})\\b[:,\\s]*(.*)", Pattern.DOTALL);

    private static final int MOST = 100;

    private final Office office;

    TypedStrength(Office office) {
        this.office = office;
    }

    static boolean isMeant(String rest) {
        return MEANT.matcher(rest.strip()).matches();
    }

    /** Says how strong the relationship is, or corrects it, or says what to type instead. */
    String answer(Contact contact, String rest, Teammate by) {
        String typed = rest.strip();
        if (typed.equalsIgnoreCase("strength")) {
            return office.answers().relationship(contact, office.relationship(contact));
        }
        Matcher correction = CORRECTION.matcher(typed);
        if (!correction.matches()) {
            return office.answers()
                    .said("Say by how much, and why: `/foreword contact @" + contact.firstName()
                            + " strength +20 we met at the fair`.");
        }
        return correct(contact, correction.group(1) + correction.group(2), correction.group(3), by);
    }

    private String correct(Contact contact, String points, String reason, Teammate by) {
        Optional<Integer> read = points(points);
        if (read.isEmpty()) {
            return office.answers().said("A correction is 1 to 100 points up or down.");
        }
        if (reason.isBlank()) {
            return office.answers()
                    .said("Say why as well: `/foreword contact @" + contact.firstName() + " strength " + points
                            + " we met at the fair`.");
        }
        Result result = office.whenCorrected().correct(contact, read.get(), reason, by);
        return result.done()
                ? office.answers().relationship(contact, office.relationship(contact), result.sentence())
                : office.answers().said(result.sentence());
    }

    /** From 1 to 100, with its sign; empty when it is none. */
    static Optional<Integer> points(String written) {
        String plain =
                written.strip().replace('\u2212', '-').replace('\u2013', '-').replaceAll("\\s+", "");
        if (!plain.matches("[+-]?\\d{1,3}")) {
            return Optional.empty();
        }
        int points = Integer.parseInt(plain);
        return points == 0 || Math.abs(points) > MOST ? Optional.empty() : Optional.of(points);
    }
}

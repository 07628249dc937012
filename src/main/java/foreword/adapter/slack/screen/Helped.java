package foreword.adapter.slack.screen;

import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.thanks.ThankYou;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a contact did for us, what became of it, and whether they were thanked. That they said no, or nothing, stands nowhere here: it
 * is known to whoever asked, and to nobody else.
 */
record Helped(Scene scene, Contact contact) {
    private static final int MOST = 8;

    /** A heading and the lines, the newest first. */
    String mrkdwn() {
        List<String> lines = new ArrayList<>();
        introductions().forEach(made -> lines.add(line(made)));
        thanks().forEach(due -> lines.add(line(due)));
        String first = Mrkdwn.inline(contact.firstName());
        String more = lines.size() > MOST ? "\n… and " + (lines.size() - MOST) + " more" : "";
        return "*What " + first + " did for us*"
                + (lines.isEmpty()
                        ? "\nNothing yet."
                        : "\n" + String.join("\n", lines.subList(0, Math.min(MOST, lines.size()))) + more);
    }

    private List<Introduction> introductions() {
        return scene.rows().introductions().by(contact.id()).stream()
                .sorted(java.util.Comparator.comparing(Introduction::madeAt).reversed())
                .toList();
    }

    /** Those that no introduction speaks of already. */
    private List<ThankYou> thanks() {
        return scene.rows().thankYous().to(contact.id()).stream()
                .filter(due -> switch (due.occasion()) {
                    case SAID_YES, GAVE_ADVICE, LENT_NAME, TRIED, WITHDRAWN -> true;
                    case INTRODUCED, OUTCOME, ANSWERED_NO, NO_ANSWER -> false;
                })
                .sorted(java.util.Comparator.comparing(ThankYou::owedSince).reversed())
                .toList();
    }

    private String line(Introduction made) {
        String company = made.targetCompany().isBlank() ? "" : " (" + Mrkdwn.inline(made.targetCompany()) + ")";
        List<ThankYou> debts = scene.rows().thankYous().to(contact.id()).stream()
                .filter(due -> due.about().equals(made.id().ref())
                        || (made.ask() != null && due.about().equals(made.ask().ref())))
                .toList();
        return "• " + scene.date(made.madeAt()) + ": introduced us to " + Mrkdwn.bold(made.targetName()) + company
                + ", " + word(made.state()) + (debts.isEmpty() ? "" : "; " + paid(debts));
    }

    private String line(ThankYou due) {
        Matter matter = Matter.of(scene.rows(), due.about());
        String whom = matter.hasTarget() ? Mrkdwn.bold(matter.target()) : "somebody";
        String deed = switch (due.occasion()) {
            case GAVE_ADVICE -> "gave advice about " + whom;
            case LENT_NAME -> "allowed us to mention them to " + whom;
            case TRIED -> "asked " + whom + " for us";
            case WITHDRAWN -> "was ready to introduce us to " + whom;
            default -> "said yes to introducing us to " + whom;
        };
        return "• " + scene.date(due.owedSince()) + ": " + deed + "; " + paid(List.of(due));
    }

    private static String paid(List<ThankYou> debts) {
        long open = debts.stream().filter(due -> due.state().open()).count();
        if (open > 0) {
            return "*a thank-you is owed*";
        }
        return debts.stream().anyMatch(due -> due.state() == ThankYou.State.PAID)
                ? "thanked "
                        + Mrkdwn.prose(debts.stream()
                                .filter(due -> due.state() == ThankYou.State.PAID)
                                .reduce((first, last) -> last)
                                .map(ThankYou::note)
                                .orElse(""))
                : "no thanks needed";
    }

    private static String word(Introduction.State state) {
        return switch (state) {
            case MADE -> "not yet met";
            case IN_CONVERSATION -> "in conversation";
            default -> state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}

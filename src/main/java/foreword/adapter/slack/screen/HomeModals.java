package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.people.Company;
import foreword.people.Contact;
import java.util.Comparator;
import java.util.List;

/** What the buttons of App Home open: the same as the commands of their names show, in a window. */
public final class HomeModals {
    private static final String HINT =
            "In their own words. Nothing is sent, and nothing is quoted without their leave.";
    private static final int WORDS = 3_000;
    private static final int MOST = 100;

    private final Rows rows;

    HomeModals(Rows rows) {
        this.rows = rows;
    }

    /** What a command answered, in a window with this title. */
    public String showing(String title, String answer) {
        View view = View.of("notice", title).close("Close");
        for (JsonNode block : Blocks.message(answer).path("blocks")) {
            view.add((ObjectNode) block);
        }
        return view.json();
    }

    /** Callback {@code praise}: kind words, and who said them. */
    public String praise() {
        List<Choice> people = people();
        View view = View.of("praise", "Log praise");
        return people.isEmpty()
                ? view.close("Close")
                        .add(Blocks.section(
                                "Nobody is known yet who could have said it. Add a client with `/foreword company`, or"
                                        + " invite me to a channel you share with one."))
                        .json()
                : view.submit("Keep it")
                        .add(Input.select("contact", "Who said it?", people))
                        .add(Input.lines("words", "What did they say?", WORDS)
                                .example("You saved our quarter")
                                .hint(HINT
                                        + (people.size() < MOST
                                                ? ""
                                                : " Somebody is not in the list? `/foreword praise`")))
                        .json();
    }

    private List<Choice> people() {
        return rows.people().contacts().stream()
                .sorted(Comparator.comparing(Contact::name))
                .limit(MOST)
                .map(contact -> new Choice(
                        Cut.to(75, contact.name() + " (" + company(contact) + ")"),
                        contact.id().value()))
                .toList();
    }

    private String company(Contact contact) {
        return rows.people().company(contact.company()).map(Company::name).orElse("no company");
    }
}

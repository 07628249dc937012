package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.people.Contact;
import java.util.Comparator;
import java.util.List;

/** What the buttons of App Home open: the same as the commands of their names show, in a window. */
public final class HomeModals {
    private static final String HINT =
            "In their own words. Nothing is sent, and nothing is quoted without their leave.";

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
                ? PeopleToChoose.nobody(view, "have said it")
                : view.submit("Keep it")
                        .add(Input.select("contact", "Who said it?", people))
                        .add(Input.lines("words", "What did they say?", Input.LONGEST)
                                .example("You saved our quarter")
                                .hint(HINT
                                        + (people.size() < Choice.MOST
                                                ? ""
                                                : " Somebody is not in the list? `/foreword praise`")))
                        .json();
    }

    private List<Choice> people() {
        return rows.people().contacts().stream()
                .sorted(Comparator.comparing(Contact::name))
                .limit(Choice.MOST)
                .map(contact -> PeopleToChoose.choice(rows, contact))
                .toList();
    }
}

package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a teammate's App Home: what needs them, what is under way, and the figures. */
public final class HomeScreen {
    private static final int CLIENTS = 20;
    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Rows rows;
    private final Clock clock;
    private final Figures figures;

    public HomeScreen(Rows rows, Clock clock, Figures figures) {
        this.rows = rows;
        this.clock = clock;
        this.figures = figures;
    }

    /** The view as JSON, for {@code views.publish}; an outsider sees one polite sentence. */
    public String view(String slackId) {
        return Blocks.object()
                .put("type", "home")
                .put("callback_id", "home")
                .<ObjectNode>set("blocks", Blocks.array(drawn(slackId)))
                .toString();
    }

    /** The view's blocks alone, as a JSON array. */
    public String blocks(String slackId) {
        return Blocks.array(drawn(slackId)).toString();
    }

    private List<ObjectNode> drawn(String slackId) {
        Scene scene = Scene.of(rows, clock, slackId);
        return rows.people()
                .teammateWithSlackId(slackId)
                .map(mate -> blocks(scene, mate))
                .orElseGet(() -> List.of(Blocks.section(Words.OUTSIDER)));
    }

    private List<ObjectNode> blocks(Scene scene, Teammate mate) {
        List<ObjectNode> blocks = new ArrayList<>();
        blocks.add(Blocks.header(greeting(scene) + ", " + Cut.to(80, Mrkdwn.oneLine(mate.firstName()))));
        HomeSections sections = new HomeSections(scene, mate.id());
        sections.muted().ifPresent(blocks::add);
        blocks.addAll(new Waiting(scene, mate.id()).blocks());
        blocks.add(Blocks.actions("home_new", create(mate)));
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header("Under way"));
        blocks.add(Blocks.fields(new UnderWay(scene, mate.id()).facts()));
        blocks.addAll(sections.blocks());
        blocks.addAll(new AskLines(scene, mate.id()).blocks());
        blocks.addAll(new StagesAtHome(scene, mate).blocks());
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header("This quarter"));
        blocks.add(Blocks.fields(quarter()));
        blocks.addAll(steadiness(scene, mate));
        blocks.addAll(new HeedAtHome(scene, mate).blocks());
        blocks.add(Blocks.divider());
        blocks.add(Blocks.header("Clients"));
        blocks.addAll(clients(scene));
        blocks.add(Blocks.context("Updated " + scene.dayAndTime(scene.now())));
        return blocks;
    }

    private static String greeting(Scene scene) {
        int hour = scene.now().atZone(scene.zone()).getHour();
        return hour < NOON ? "Good morning" : hour < EVENING ? "Good afternoon" : "Good evening";
    }

    private List<ObjectNode> create(Teammate mate) {
        int hopper = rows.hopper().open(mate.id()).size();
        return List.of(
                Button.of("ask.new", "New ask", "home").node(),
                Button.of("praise.new", "Log praise", "home").node(),
                Button.of("hopper.list", "Hopper (" + hopper + ")", "home").node(),
                Button.of("settings.open", "Settings", "home").node(),
                Button.of("help.open", "Help", "home").node());
    }

    private List<String> quarter() {
        return List.of(
                "*Asked*\n" + figures.asked(),
                "*Introduced*\n" + figures.introduced() + share(figures.introduced(), figures.asked()),
                "*Won*\n" + figures.won(),
                "*Attempts thanked*\n" + figures.thanked() + " of " + figures.attempts());
    }

    private List<ObjectNode> steadiness(Scene scene, Teammate mate) {
        List<String> own = rows.plans().own(mate).words(scene.phrases());
        List<String> team = rows.plans().team(mate).words(scene.phrases());
        return team.isEmpty()
                ? List.of()
                : List.of(Blocks.section("*Week by week*\n"
                        + (own.isEmpty()
                                ? "Nothing of yours yet: `/foreword plan` has a first step."
                                : String.join(" ", own))
                        + "\n_All of us_: " + String.join(" ", team)));
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : " (" + Math.round(100.0 * part / whole) + "%)";
    }

    private List<ObjectNode> clients(Scene scene) {
        List<Contact> known = rows.people().contacts().stream()
                .filter(this::client)
                .sorted(Comparator.comparing(Contact::name))
                .toList();
        if (known.isEmpty()) {
            return List.of(Blocks.section("No client is known yet. Add one with `/foreword company`, or invite me to a "
                    + "channel you share with a client."));
        }
        List<ObjectNode> blocks = new ArrayList<>();
        known.stream().limit(CLIENTS).forEach(contact -> blocks.add(client(scene, contact)));
        if (known.size() > CLIENTS) {
            blocks.add(Blocks.context("and " + (known.size() - CLIENTS) + " more: `/foreword company`"));
        }
        return blocks;
    }

    private boolean client(Contact contact) {
        return rows.people()
                .company(contact.company())
                .map(Company::segment)
                .filter(segment -> !segment.equals(Segment.PROSPECT))
                .isPresent();
    }

    private ObjectNode client(Scene scene, Contact contact) {
        String id = contact.id().value();
        return Blocks.section(
                Mrkdwn.bold(scene.companyOf(contact.id())) + "  " + Mrkdwn.inline(contact.name()) + "  |  "
                        + Clients.story(scene, contact)
                        + ExpectationScreen.state(scene, contact.company())
                                .map(state -> "\n:handshake: " + state)
                                .orElse(""),
                Choice.overflow(
                        "contact.more",
                        List.of(
                                new Choice("See the story so far", id + ":story"),
                                new Choice("Draft an ask", id + ":ask"),
                                new Choice("We did something for them", id + ":did"),
                                new Choice("Rest for 30 days", id + ":rest"),
                                new Choice("Never ask", id + ":never"))));
    }
}

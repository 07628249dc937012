package foreword.adapter.slack.screen;

import foreword.people.Company;
import foreword.people.PersonName;
import foreword.people.Stranger;
import foreword.praise.Praise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody unknown wrote kind words: who is it? */
final class StrangerScreen {
    private final Scene scene;
    private final Stranger stranger;
    private final List<Praise> praise;

    private StrangerScreen(Scene scene, Stranger stranger) {
        this.scene = scene;
        this.stranger = stranger;
        this.praise = scene.rows().praises().of(stranger.id());
    }

    static Optional<Drawn> draw(Scene scene, String id) {
        return scene.rows()
                .people()
                .stranger(new Stranger.Id(id))
                .map(stranger -> new StrangerScreen(scene, stranger).drawn());
    }

    private Drawn drawn() {
        return switch (stranger.state()) {
            case ASKED -> asked();
            case KNOWN ->
                Page.of(Sentence.say("{} is known now, and the kind words count.", name())
                                .signed(":white_check_mark:"))
                        .small("Next: the moment to ask or to thank stands below.")
                        .drawn();
            case NOT_A_CLIENT ->
                Page.of(Sentence.say("{} is not a client, so these words are left alone.", name())
                                .signed(":wastebasket:"))
                        .small("Foreword does not ask about this person again.")
                        .drawn();
        };
    }

    private Drawn asked() {
        Optional<Praise> said =
                praise.stream().filter(words -> !Heard.erased(words)).findFirst();
        Sentence first = Sentence.say(
                "Who is this? {} wrote kind words {}.",
                name(),
                said.map(words -> Heard.where(scene, words)).orElse(Sentence.Part.of("to us")));
        return Page.with(
                        first,
                        Blocks.section(first.mrkdwn() + said.map(Heard::quote).orElse("")))
                .buttons("stranger_actions", buttons())
                .small(
                        "Nothing is written to them; this only says whose words these are.",
                        address(),
                        said.map(words -> Heard.link(scene, words)).orElse(""))
                .drawn();
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        guess().ifPresent(company -> buttons.add(yes(company)));
        buttons.add(Button.of("stranger.other", guess().isPresent() ? "Somebody else" : "Say who", id())
                .primaryIf(guess().isEmpty()));
        buttons.add(Button.of("stranger.no", "Not a client", id()));
        return buttons;
    }

    private Button yes(Company company) {
        String first = PersonName.first(stranger.name());
        return Button.of(
                        "stranger.yes",
                        Mrkdwn.oneLine(first + " at " + company.name()),
                        id() + ":" + company.id().value())
                .primary();
    }

    private Optional<Company> guess() {
        return Optional.ofNullable(stranger.guess()).flatMap(scene.rows().people()::company);
    }

    private String address() {
        return stranger.email() == null ? "" : Mrkdwn.inline(stranger.email().value());
    }

    private Sentence.Part name() {
        return Sentence.Part.bold(stranger.name());
    }

    private String id() {
        return stranger.id().value();
    }
}

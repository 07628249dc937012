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
                Page.of(scene.say(StrangerPhrase.KNOWN, name()).signed(":white_check_mark:"))
                        .small(scene.say(StrangerPhrase.KNOWN_NEXT).mrkdwn())
                        .drawn();
            case NOT_A_CLIENT ->
                Page.of(scene.say(StrangerPhrase.LEFT_ALONE, name()).signed(":wastebasket:"))
                        .small(scene.say(StrangerPhrase.NOT_AGAIN).mrkdwn())
                        .drawn();
        };
    }

    private Drawn asked() {
        Optional<Praise> said =
                praise.stream().filter(words -> !Heard.erased(words)).findFirst();
        Sentence first = scene.say(
                StrangerPhrase.WHO_IS_THIS,
                name(),
                said.map(words -> Heard.where(scene, words))
                        .orElseGet(() -> Sentence.Part.of(scene.say(StrangerPhrase.TO_US))));
        return Page.with(
                        first,
                        Blocks.section(first.mrkdwn() + said.map(Heard::quote).orElse("")))
                .buttons("stranger_actions", buttons())
                .small(
                        scene.say(StrangerPhrase.ONLY_WHOSE).mrkdwn(),
                        address(),
                        said.map(words -> Heard.link(scene, words)).orElse(""))
                .drawn();
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        guess().ifPresent(company -> buttons.add(yes(company)));
        buttons.add(Button.of(
                        "stranger.other",
                        say(guess().isPresent() ? StrangerPhrase.SOMEBODY_ELSE : StrangerPhrase.SAY_WHO),
                        id())
                .primaryIf(guess().isEmpty()));
        buttons.add(Button.of("stranger.no", say(StrangerPhrase.NOT_A_CLIENT), id()));
        return buttons;
    }

    private Button yes(Company company) {
        String first = PersonName.first(stranger.name());
        return Button.of(
                        "stranger.yes",
                        Mrkdwn.oneLine(say(StrangerPhrase.AT, first, company.name())),
                        id() + ":" + company.id().value())
                .primary();
    }

    private Optional<Company> guess() {
        return Optional.ofNullable(stranger.guess()).flatMap(scene.rows().people()::company);
    }

    private String address() {
        return stranger.email() == null ? "" : Mrkdwn.inline(stranger.email().value());
    }

    private String say(StrangerPhrase label, String... values) {
        return scene.phrases().say(label, values);
    }

    private Sentence.Part name() {
        return Sentence.Part.name(stranger.name());
    }

    private String id() {
        return stranger.id().value();
    }
}

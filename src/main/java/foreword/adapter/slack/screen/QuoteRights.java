package foreword.adapter.slack.screen;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.praise.Permission;
import foreword.praise.Praise;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether kind words may be shown to others, and the buttons that find out. */
record QuoteRights(Scene scene, Praise praise, Permission permission) {
    static QuoteRights of(Scene scene, Praise praise) {
        return new QuoteRights(scene, praise, scene.rows().permissions().of(praise.id()));
    }

    /** Where it stands, with who wrote it down and when. */
    String line() {
        return switch (permission.state()) {
            case NOT_ASKED -> said(QuotePhrase.NOT_ASKED);
            case ASKED -> said(QuotePhrase.ASKED) + recorded();
            case GRANTED -> said(QuotePhrase.GRANTED) + recorded();
            case REFUSED -> said(QuotePhrase.REFUSED) + recorded();
        };
    }

    /** Whoever cannot be asked by mail is asked in person, and the answer is written down at once. */
    List<Button> buttons() {
        return switch (permission.state()) {
            case NOT_ASKED ->
                speaker().map(Contact::email).isPresent()
                        ? List.of(button("praise.permission", QuotePhrase.MAY_WE))
                        : speaker().isPresent() ? List.of(yes(), no()) : List.of();
            case ASKED -> List.of(yes(), no());
            case GRANTED -> List.of(button("praise.refused", QuotePhrase.TOOK_BACK));
            case REFUSED -> List.of(button("praise.granted", QuotePhrase.YES_AFTER_ALL));
        };
    }

    private String said(QuotePhrase how) {
        return scene.say(how).mrkdwn();
    }

    private Button yes() {
        return button("praise.granted", QuotePhrase.SAID_YES);
    }

    private Button no() {
        return button("praise.refused", QuotePhrase.SAID_NO);
    }

    private String recorded() {
        Teammate.Id by = permission.by();
        Instant at = permission.at();
        String name = Optional.ofNullable(by)
                .flatMap(scene.rows().people()::teammate)
                .map(mate -> ", "
                        + scene.say(QuotePhrase.RECORDED_BY, Sentence.Part.name(mate.name()))
                                .mrkdwn())
                .orElse("");
        return name + (at == null ? "" : ", " + scene.day(at));
    }

    private Optional<Contact> speaker() {
        return Optional.ofNullable(praise.speaker())
                .flatMap(speaker -> scene.rows().people().contact(speaker));
    }

    private Button button(String action, QuotePhrase text) {
        return Button.of(action, scene.phrases().say(text), praise.id().value());
    }
}

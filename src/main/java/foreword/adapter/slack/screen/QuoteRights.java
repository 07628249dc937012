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
            case NOT_ASKED -> "Not to be quoted: nobody asked yet";
            case ASKED -> "Not to be quoted: asked, no answer yet" + recorded();
            case GRANTED -> "May be quoted" + recorded();
            case REFUSED -> "Not to be quoted: they would rather not" + recorded();
        };
    }

    /** Whoever cannot be asked by mail is asked in person, and the answer is written down at once. */
    List<Button> buttons() {
        return switch (permission.state()) {
            case NOT_ASKED ->
                speaker().map(Contact::email).isPresent()
                        ? List.of(button("praise.permission", "May we quote this?"))
                        : speaker().isPresent() ? List.of(yes(), no()) : List.of();
            case ASKED -> List.of(yes(), no());
            case GRANTED -> List.of(button("praise.refused", "They took it back"));
            case REFUSED -> List.of(button("praise.granted", "They said yes after all"));
        };
    }

    private Button yes() {
        return button("praise.granted", "They said yes");
    }

    private Button no() {
        return button("praise.refused", "They said no");
    }

    private String recorded() {
        Teammate.Id by = permission.by();
        Instant at = permission.at();
        String name = Optional.ofNullable(by)
                .flatMap(scene.rows().people()::teammate)
                .map(mate -> ", recorded by " + Mrkdwn.inline(mate.name()))
                .orElse("");
        return name + (at == null ? "" : ", " + scene.day(at));
    }

    private Optional<Contact> speaker() {
        return Optional.ofNullable(praise.speaker())
                .flatMap(speaker -> scene.rows().people().contact(speaker));
    }

    private Button button(String action, String text) {
        return Button.of(action, text, praise.id().value());
    }
}

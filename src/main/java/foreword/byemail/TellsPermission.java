package foreword.byemail;

import foreword.people.Contact;
import foreword.praise.Praise;
import java.util.List;
import java.util.Optional;

/** Whether kind words may be quoted: how to find out, and how to write it down. */
record TellsPermission(Facts facts, Praise praise) {
    List<Deed> deeds() {
        return switch (facts.rows().permissions().of(praise.id()).state()) {
            case NOT_ASKED -> speaker().isEmpty() ? List.of() : notAsked();
            case ASKED -> List.of(yes("They said yes"), no("They said no"));
            case GRANTED -> List.of(no("They took it back"));
            case REFUSED -> List.of(yes("They said yes after all"));
        };
    }

    private List<Deed> notAsked() {
        return speaker().map(Contact::email).isPresent()
                ? List.of(of(
                        "praise.permission",
                        "May we quote this?",
                        "The question is drafted and comes to you for approval. Nothing is sent before."))
                : List.of(yes("They said yes"), no("They said no"));
    }

    private Deed yes(String label) {
        return of("praise.granted", label, "Recorded: these words may be quoted, exactly as they stand.");
    }

    private Deed no(String label) {
        return of("praise.refused", label, "Recorded: these words are not quoted to anybody.");
    }

    private Optional<Contact> speaker() {
        return Optional.ofNullable(praise.speaker()).flatMap(facts.rows().people()::contact);
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, praise.id().value(), label, effect);
    }
}

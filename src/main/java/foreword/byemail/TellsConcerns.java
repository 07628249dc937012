package foreword.byemail;

import foreword.concern.Complaint;
import foreword.concern.Concern;
import foreword.people.Company;
import java.util.List;
import java.util.Optional;

/** Something is wrong at a client, or was. */
record TellsConcerns(Facts facts, Concern concern) {
    Told told() {
        return switch (concern.state()) {
            case OPEN ->
                Told.open(
                        "A concern at " + company(),
                        sentence(),
                        quotes(),
                        deeds(),
                        "Nobody at " + company() + " is asked for anything while this is open, nor before "
                                + facts.day(concern.heardAt().plus(Concern.REST)) + ".");
            case RESOLVED ->
                Told.settled(
                        "The concern at " + company() + " is resolved: " + who() + ".",
                        quotes(),
                        List.of(),
                        concern.note());
            case DISMISSED ->
                Told.settled("This is no concern at " + company() + ": " + who() + ".", quotes(), List.of());
        };
    }

    private String sentence() {
        return kept().stream()
                .reduce((one, other) -> other)
                .map(newest -> speaker(newest) + " at " + company() + " is not content.")
                .orElse("Something was wrong at " + company() + "; the message was deleted since.");
    }

    private List<Passage> quotes() {
        return kept().stream()
                .map(complaint -> Passage.quote(speaker(complaint), complaint.quote()))
                .toList();
    }

    private List<Deed> deeds() {
        return List.of(
                of(
                                "concern.resolve",
                                "Resolved",
                                "Noted, with what was done; asks stay off until 14 days after the last complaint.")
                        .with(Field.text("note", "What was done?", "").optional()),
                of(
                        "concern.dismiss",
                        "Not a concern",
                        "It stands in the way of nothing, and words like these are judged more carefully from now on."));
    }

    private String who() {
        return Optional.ofNullable(concern.settledBy()).map(facts::teammate).orElse("settled by itself")
                + Optional.ofNullable(concern.settledAt())
                        .map(at -> ", " + facts.when(at))
                        .orElse("");
    }

    private List<Complaint> kept() {
        return concern.complaints().stream()
                .filter(complaint -> !complaint.gone() && !complaint.quote().isBlank())
                .toList();
    }

    private String speaker(Complaint complaint) {
        String name = Optional.ofNullable(complaint.speaker()).map(facts::name).orElse(complaint.speakerName());
        return name.isBlank() ? "Somebody" : name;
    }

    private String company() {
        return facts.rows()
                .people()
                .company(concern.company())
                .map(Company::name)
                .orElse("a company");
    }

    private Deed of(String action, String label, String effect) {
        return Deed.of(action, concern.id().value(), label, effect);
    }
}

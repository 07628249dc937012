package foreword.byemail;

import foreword.people.Company;
import foreword.people.Stranger;
import foreword.praise.Praise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody unknown wrote kind words: who is it? */
record TellsStrangers(Facts facts, Stranger stranger) {
    Told told() {
        return switch (stranger.state()) {
            case ASKED -> asked();
            case KNOWN ->
                Told.settled(stranger.name() + " is known now, and the kind words count.", List.of(), List.of());
            case NOT_A_CLIENT ->
                Told.settled(
                        stranger.name() + " is not a client, so these words are left alone.", List.of(), List.of());
        };
    }

    private Told asked() {
        return Told.open(
                "Who is " + stranger.name() + "?",
                "Who is this? " + stranger.name() + " wrote kind words to us.",
                List.of(Passage.fact("From", address()), Passage.quote("", words())),
                deeds(),
                "Nothing is written to them; this only says whose words these are.");
    }

    private String words() {
        return facts.rows().praises().of(stranger.id()).stream()
                .filter(praise -> praise.state() != Praise.State.ERASED)
                .map(Praise::quote)
                .filter(quote -> !quote.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        Optional<Company> guess =
                Optional.ofNullable(stranger.guess()).flatMap(facts.rows().people()::company);
        guess.ifPresent(company -> deeds.add(Deed.of(
                "stranger.yes",
                stranger.id().value() + ":" + company.id().value(),
                "A client, at " + company.name(),
                "They are added to the people at " + company.name() + ", and their words count.")));
        deeds.add(Deed.of("stranger.other", stranger.id().value(), "Say who", "They are added, and their words count.")
                .with(
                        Field.line("name", "Name", stranger.name()),
                        Field.line(
                                "company", "Company", guess.map(Company::name).orElse("")),
                        Field.line("role", "Role", "").optional()));
        deeds.add(Deed.of("stranger.no", stranger.id().value(), "Not a client", "Their words are not kept."));
        return deeds;
    }

    private String address() {
        return stranger.email() == null ? "" : stranger.email().value();
    }
}

package foreword.adapter.slack.screen;

import foreword.introduction.Introduction;
import foreword.introduction.Qualification;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import java.util.Optional;

/** A great-introduction card in words. */
final class CardWords {
    private CardWords() {}

    /** What an introduction is held against. */
    static String criteria(Rows rows, Introduction introduction) {
        Segment segment = rows.people()
                .contact(introduction.introducer())
                .map(Contact::company)
                .flatMap(rows.people()::company)
                .map(Company::segment)
                .orElse(Segment.CLIENT);
        return rows.profileCards()
                .of(segment)
                .map(card -> "*What you call a great introduction* (" + Mrkdwn.inline(segment.spoken()) + ", version "
                        + card.version() + ")\n" + lines(card))
                .orElse("There is no great-introduction card for the segment " + Mrkdwn.inline(segment.spoken())
                        + " yet: `/foreword card " + segment.name() + "`");
    }

    static String lines(ProfileCard card) {
        return ":bust_in_silhouette: " + Mrkdwn.prose(card.who()) + "\n:handshake: " + Mrkdwn.prose(card.why())
                + "\n:telephone_receiver: " + Mrkdwn.prose(card.what());
    }

    /** For example {@code version 3, by Pat Reed on Tue 3 Nov}. */
    static String version(Scene scene, ProfileCard card) {
        String by = Optional.ofNullable(card.filledBy())
                .flatMap(scene.rows().people()::teammate)
                .map(Teammate::name)
                .map(name -> ", by " + Mrkdwn.inline(name))
                .orElse("");
        return "version " + card.version() + by + " on " + scene.day(card.filledAt());
    }

    /** How an introduction fits, for example {@code It fits in part: right size, a year too late}; empty when nobody said. */
    static String fit(Rows rows, Introduction introduction) {
        return rows.qualifications()
                .of(introduction.id())
                .map(it -> word(it.fit()) + (it.words().isBlank() ? "" : ": " + Mrkdwn.prose(it.words())))
                .orElse("");
    }

    private static String word(Qualification.Fit fit) {
        return switch (fit) {
            case FITS -> "It fits your card";
            case PARTLY -> "It fits your card in part";
            case DOES_NOT -> "It does not fit your card";
        };
    }
}

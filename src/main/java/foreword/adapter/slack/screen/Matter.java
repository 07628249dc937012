package foreword.adapter.slack.screen;

import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.followup.HopperEntry;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.praise.Moment;
import foreword.praise.Praise;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a row such as {@code ask/a_12} is about.
 *
 * @param introducer who helps us, null when unknown
 * @param target whom we want to meet, empty without one
 * @param company where the target works, empty without one
 */
record Matter(Contact.@Nullable Id introducer, String target, String company) {
    private static final Matter NOTHING = new Matter(null, "", "");

    /** Follows a reference such as {@code thanks/ty_1} to the people behind it. */
    static Matter of(Rows rows, String about) {
        int slash = about.indexOf('/');
        return slash < 0 ? NOTHING : of(rows, about.substring(0, slash), about.substring(slash + 1));
    }

    /** Their first name is known. */
    boolean hasTarget() {
        return !target.isEmpty();
    }

    /** The target with the company, in bold. */
    Sentence.Part whom() {
        Sentence.Part name = Sentence.Part.bold(target);
        String where = company.isEmpty() ? "" : " (" + Mrkdwn.inline(company) + ")";
        return new Sentence.Part(name.mrkdwn() + where, name.plain() + where);
    }

    private static Matter of(Rows rows, String kind, String id) {
        return switch (kind) {
            case "ask" ->
                rows.asks().find(new Ask.Id(id)).map(ask -> of(rows, ask)).orElse(NOTHING);
            case "introduction" ->
                rows.introductions()
                        .find(new Introduction.Id(id))
                        .map(Matter::of)
                        .orElse(NOTHING);
            case "thanks" ->
                rows.thankYous()
                        .find(new ThankYou.Id(id))
                        .map(due -> of(rows, due))
                        .orElse(NOTHING);
            case "hopper" ->
                rows.hopper()
                        .find(new HopperEntry.Id(id))
                        .map(entry -> of(rows, entry.about()))
                        .orElse(NOTHING);
            case "moment" ->
                rows.moments().find(new Moment.Id(id)).map(Matter::of).orElse(NOTHING);
            case "praise" ->
                rows.praises()
                        .find(new Praise.Id(id))
                        .map(praise -> new Matter(praise.speaker(), "", ""))
                        .orElse(NOTHING);
            case "draft" ->
                rows.drafts()
                        .find(new Draft.Id(id))
                        .map(draft -> of(rows, draft.about()))
                        .orElse(NOTHING);
            default -> NOTHING;
        };
    }

    private static Matter of(Rows rows, Ask ask) {
        return Optional.ofNullable(ask.target())
                .flatMap(rows.targets()::find)
                .map((Target target) -> new Matter(ask.introducer(), target.name(), target.company()))
                .orElse(new Matter(ask.introducer(), "", ""));
    }

    private static Matter of(Introduction introduction) {
        return new Matter(introduction.introducer(), introduction.targetName(), introduction.targetCompany());
    }

    private static Matter of(Rows rows, ThankYou due) {
        Matter behind = of(rows, due.about());
        return new Matter(due.to(), behind.target(), behind.company());
    }

    private static Matter of(Moment moment) {
        return new Matter(moment.contact(), "", "");
    }
}

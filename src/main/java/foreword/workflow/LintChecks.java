package foreword.workflow;

import foreword.ask.Ask;
import foreword.content.ContentItem;
import foreword.draft.Draft;
import foreword.draft.LintFinding;
import foreword.draft.LintFinding.Weight;
import foreword.draft.LintRequest;
import foreword.draft.LintVerdict;
import foreword.draft.Linter;
import foreword.draft.MessageKind;
import foreword.introduction.Introduction;
import foreword.outbox.MailText;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Target;
import foreword.thanks.ThankYou;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds drafts to the linter's rules, with what our rows know of the people in them. */
public final class LintChecks implements Checks {
    private static final String ONE_PIECE = "F6";
    /** Of a kind, on one card. */
    private static final int MOST_SENTENCES = 3;

    private final Rows rows;
    private final Wording wording;
    private final Judging judging;
    private final Us us;
    private final Clock clock;
    private final Picking picking;
    private final Linter linter = new Linter();

    public LintChecks(Rows rows, Wording wording, Us us, Clock clock, Judging judging) {
        this.clock = clock;
        this.rows = rows;
        this.wording = wording;
        this.picking = new Picking(rows, wording.usual());
        this.judging = judging;
        this.us = us;
    }

    @Override
    public Optional<Objection> objection(Draft draft) {
        return keptBack(draft)
                .map(sentence -> new Objection("body", sentence))
                .or(() -> picking.objection(draft, clock.instant()).map(sentence -> new Objection("content", sentence)))
                .or(() -> findings(draft, verdict(draft), Weight.HARD).stream()
                        .findFirst()
                        .map(finding -> new Objection(finding.field(), finding.sentence())));
    }

    @Override
    public String line(Draft draft) {
        Optional<String> keptBack = keptBack(draft);
        if (keptBack.isPresent()) {
            return ":no_entry: " + keptBack.get();
        }
        Optional<String> piece = picking.objection(draft, clock.instant());
        if (piece.isPresent()) {
            return ":warning: " + piece.get();
        }
        LintVerdict verdict = verdict(draft);
        List<String> held = sentences(draft, verdict, Weight.HARD);
        if (!held.isEmpty()) {
            return ":warning: " + String.join(" ", held);
        }
        int passed = verdict.passed().size();
        String all = passed == 0 ? "all checks passed" : "all " + passed + " checks passed";
        List<String> said = sentences(draft, verdict, Weight.SOFT);
        return ":white_check_mark: " + all + (said.isEmpty() ? "" : "\n:bulb: Worth a look: " + String.join(" ", said));
    }

    /** Somebody in it stands on the list of addresses that are not written to, or this is no longer the moment to ask. */
    private Optional<String> keptBack(Draft draft) {
        return Stream.concat(Stream.of(draft.letter().to()), draft.letter().bcc().stream())
                .flatMap(address -> rows.suppressions().find(address, clock.instant()).stream())
                .map(it -> "Nothing is sent to " + it.address() + ": "
                        + it.reason().because() + ". " + it.wayOut())
                .findFirst()
                .or(() -> judging.objection(draft));
    }

    private List<String> sentences(Draft draft, LintVerdict verdict, Weight weight) {
        return findings(draft, verdict, weight).stream()
                .map(LintFinding::sentence)
                .limit(MOST_SENTENCES)
                .toList();
    }

    /** While nothing in the library may go to the reader, a note without a piece may go. */
    private List<LintFinding> findings(Draft draft, LintVerdict verdict, Weight weight) {
        return verdict.findings().stream()
                .filter(finding -> finding.weight() == weight)
                .filter(finding -> !(finding.rule().equals(ONE_PIECE) && nothingToAttach(draft)))
                .toList();
    }

    private boolean nothingToAttach(Draft draft) {
        return picking.piece(draft).isEmpty() && picking.nothingFits(draft, clock.instant());
    }

    private LintVerdict verdict(Draft draft) {
        Teammate owner = rows.people().teammate(draft.owner()).orElseThrow();
        Optional<Contact> introducer = introducer(draft);
        Optional<ContentItem> content =
                Optional.ofNullable(draft.letter().content()).flatMap(rows.contents()::find);
        Quotable quotable = Quotable.in(rows, draft, introducer);
        return linter.lint(new LintRequest(
                draft.kind(),
                draft.letter().subject(),
                wording.plainText(draft.letter().body()),
                new LintRequest.Party(owner.name(), us.companyName()),
                introducer.map(Contact::name).orElse(draft.letter().toName()),
                target(draft),
                Stream.concat(quotable.cleared().stream(), content.map(ContentItem::title).stream())
                        .toList(),
                quotable.withheld(),
                card(introducer),
                content.flatMap(ContentItem::attached)
                        .map(file -> new LintRequest.Attached(file.name(), file.bytes()))
                        .orElse(null),
                MailText.Attachment.LARGEST,
                clock.instant().atZone(owner.zone())));
    }

    private List<String> card(Optional<Contact> introducer) {
        return introducer
                .map(Contact::company)
                .flatMap(rows.people()::company)
                .map(Company::segment)
                .flatMap(rows.cards()::of)
                .map(card -> List.of(card.who(), card.why(), card.what()))
                .orElse(List.of());
    }

    private Optional<Contact> introducer(Draft draft) {
        return draft.kind() == MessageKind.FIRST_REPLY
                ? rows.introduction(draft.about()).flatMap(it -> rows.people().contact(it.introducer()))
                : rows.people().contactWithEmail(draft.letter().to());
    }

    private LintRequest.@Nullable Party target(Draft draft) {
        Optional<Introduction> introduction = rows.introduction(draft.about());
        if (introduction.isPresent()) {
            return new LintRequest.Party(
                    introduction.get().targetName(), introduction.get().targetCompany());
        }
        return ask(draft.about())
                .map(Ask::target)
                .flatMap(rows.targets()::find)
                .map((Target target) -> new LintRequest.Party(target.name(), target.company()))
                .orElse(null);
    }

    private Optional<Ask> ask(String about) {
        return rows.thankYou(about).map(ThankYou::about).flatMap(rows::ask).or(() -> rows.ask(about));
    }
}

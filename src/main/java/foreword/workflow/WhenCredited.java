package foreword.workflow;

import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.introduction.Introduction;
import foreword.outbox.Card;
import foreword.people.Company;
import foreword.people.Teammate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When it is said through whose introduction a deal came: by proof, by a teammate, or against one. */
public final class WhenCredited {
    private final Rows rows;
    private final Steps steps;
    private final Cards cards;
    private final Following following;
    private final Crediting crediting;

    WhenCredited(Rows rows, Steps steps, Cards cards, Following following, Crediting crediting) {
        this.rows = rows;
        this.steps = steps;
        this.cards = cards;
        this.following = following;
        this.crediting = crediting;
    }

    /**
     * What a deal may have come through, as long as nobody has said: one proof speaks for itself, everything else is asked. True when
     * something was proved.
     */
    boolean look(Deal deal) {
        List<Crediting.Found> found = crediting.look(deal, true);
        found.forEach(it -> show(it.introduction(), it.link()));
        return found.stream().anyMatch(Crediting.Found::proved);
    }

    /** Yes, it came through this introduction: what is left of the credit is theirs. */
    public Result yes(Link.Id id, Teammate by) {
        return decide(id, Link.State.CONFIRMED, Link.Role.SOURCED, left(id), "confirmed", by);
    }

    /** Whoever had it keeps it, as it was. */
    public Result keep(Link.Id id, Teammate by) {
        return rows.links()
                .find(id)
                .map(link -> decide(id, Link.State.CONFIRMED, link.role(), link.share(), "it stands", by))
                .orElse(Result.refused("This is gone."));
    }

    /** It helped, but the deal was there without it. */
    public Result helped(Link.Id id, Teammate by) {
        return decide(id, Link.State.CONFIRMED, Link.Role.INFLUENCED, 0, "it helped", by);
    }

    public Result no(Link.Id id, Teammate by) {
        Link.Role role = rows.links().find(id).map(Link::role).orElse(Link.Role.SOURCED);
        return decide(id, Link.State.REFUSED, role, 0, "refused", by);
    }

    /**
     * Gives it this part.
     *
     * @param share in percent; with those of the others never above 100
     * @param why may be empty
     */
    public Result share(Link.Id id, Link.Role role, int share, String why, Teammate by) {
        if (share < 0 || share > Link.WHOLE) {
            return Result.refused("A share goes from 0 to 100 percent.");
        }
        return decide(id, Link.State.CONFIRMED, role, share, why, by);
    }

    /**
     * Somebody sees it otherwise: a second opinion is asked for, and until then it keeps what it has.
     *
     * @param note what speaks against it, required
     */
    public Result dispute(Link.Id id, String note, Teammate by) {
        if (note.isBlank()) {
            return Result.refused("Say what speaks against it.");
        }
        Optional<Link> found = rows.links().find(id).filter(link -> link.state() == Link.State.CONFIRMED);
        if (found.isEmpty()) {
            return Result.refused("Only credit that was given can be disputed.");
        }
        Link link = found.get();
        return steps.step(() -> {
            Link disputed = link.decided(
                    Link.State.DISPUTED, link.role(), link.share(), by.id().value(), steps.now());
            if (!rows.links().change(link, disputed, note.strip())) {
                return Result.refused("Somebody else has just decided about it.");
            }
            steps.note(by.id().value(), "credit.disputed", id.ref(), note.strip());
            cards.redraw(card(link));
            Optional<Teammate> second = secondOpinion(link, by);
            second.ifPresent(it -> cards.show(it, card(link), "dispute/" + steps.now()));
            return Result.done(second.map(it -> "Noted. " + it.name() + " is asked for a second opinion.")
                    .orElse("Noted. Nobody else is here to ask, so decide it yourself."));
        });
    }

    /** A teammate says that this introduction has to do with that deal. */
    public Result claim(Deal.Id deal, Introduction.Id introduction, Link.Role role, int share, Teammate by) {
        Optional<Link> before = rows.links().of(deal).stream()
                .filter(link -> link.introduction().equals(introduction.ref()))
                .findFirst();
        if (before.isPresent()) {
            return share(before.get().id(), role, share, "", by);
        }
        if (rows.deals().find(deal).isEmpty()
                || rows.introductions().find(introduction).isEmpty()) {
            return Result.refused("This deal or this introduction is gone.");
        }
        return steps.step(() -> {
            Link link = new Link(
                    Link.Id.fresh(),
                    deal,
                    introduction.ref(),
                    role,
                    share,
                    Link.State.CONFIRMED,
                    "A teammate said so.",
                    by.id().value(),
                    steps.now());
            if (!rows.links().add(link, "said so")) {
                return tooMuch(deal);
            }
            steps.note(by.id().value(), "credit.confirmed", link.id().ref(), deal.ref());
            rows.deals().find(deal).ifPresent(it -> following.moved(it, null, by));
            return Result.done("Noted: " + role.word() + ", " + share + " percent.");
        });
    }

    /** What of a deal's credit nobody has yet, in percent. */
    public int left(Deal.Id deal) {
        return Link.WHOLE - rows.links().of(deal).stream().mapToInt(Link::share).sum();
    }

    private int left(Link.Id id) {
        return rows.links()
                .find(id)
                .map(link -> left(link.deal()) + link.share())
                .orElse(0);
    }

    private Result decide(Link.Id id, Link.State to, Link.Role role, int share, String why, Teammate by) {
        Optional<Link> found = rows.links().find(id);
        if (found.isEmpty()) {
            return Result.refused("This is gone.");
        }
        Link link = found.get();
        if (!Link.State.CHANGES.allows(link.state(), to)) {
            return Result.refused("This is decided already.");
        }
        if (link.state() == Link.State.DISPUTED && isOwnDispute(link, by)) {
            return Result.refused("A second opinion comes from somebody else than whoever objects.");
        }
        return steps.step(() -> {
            Link decided = link.decided(to, role, share, by.id().value(), steps.now());
            if (!rows.links().change(link, decided, why)) {
                return tooMuch(link.deal());
            }
            String what = to == Link.State.REFUSED ? "credit.refused" : "credit.confirmed";
            steps.note(by.id().value(), what, id.ref(), why);
            if (!link.state().counts() && to.counts()) {
                rows.deals().find(link.deal()).ifPresent(deal -> following.moved(deal, null, by));
            }
            cards.redraw(card(link));
            return Result.done(
                    to == Link.State.REFUSED
                            ? "Noted: it did not come through this introduction."
                            : "Noted: " + role.word() + ", " + share + " percent.");
        });
    }

    private boolean isOwnDispute(Link link, Teammate by) {
        return link.by().equals(by.id().value()) && secondOpinion(link, by).isPresent();
    }

    private Result tooMuch(Deal.Id deal) {
        return Result.refused("Only " + left(deal) + " percent of this deal's credit are left, or somebody else was"
                + " first. Nothing was changed.");
    }

    private void show(Introduction introduction, Link link) {
        rows.people().teammate(introduction.owner()).ifPresent(owner -> cards.show(owner, card(link)));
    }

    /** The company's owner, else an approver or admin: somebody who neither objects nor decided before. */
    private Optional<Teammate> secondOpinion(Link link, Teammate objecting) {
        Stream<Teammate> owner = rows
                .deals()
                .find(link.deal())
                .map(deal -> deal.whose().company())
                .flatMap(rows.people()::company)
                .map(Company::owner)
                .flatMap(rows.people()::teammate)
                .stream();
        Stream<Teammate> others = rows.people().teammates().stream()
                .sorted(Comparator.comparing(Teammate::role, Comparator.reverseOrder())
                        .thenComparing(it -> it.id().value()));
        return Stream.concat(owner, others)
                .filter(it -> !it.id().equals(objecting.id()))
                .filter(it -> !it.id().value().equals(link.by()))
                .filter(cards::reach)
                .findFirst();
    }

    private static Card card(Link link) {
        return new Card(Card.Kind.CREDIT, link.id().value());
    }
}

package foreword.workflow;

import foreword.activity.Activity;
import foreword.deal.Deal;
import foreword.deal.Link;
import foreword.introduction.Introduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down through whose introduction a deal may have come; nobody is told of it here. */
final class Crediting {
    private final Rows rows;
    private final Steps steps;
    private final Claims claims;

    Crediting(Rows rows, Steps steps, Claims claims) {
        this.rows = rows;
        this.steps = steps;
        this.claims = claims;
    }

    /** What is new: confirmed where it is proved, else proposed. */
    record Found(Introduction introduction, Link link) {
        boolean proved() {
            return link.state() == Link.State.CONFIRMED;
        }
    }

    /**
     * What a deal may have come through, as long as nobody has said: one proof speaks for itself, everything else is asked.
     *
     * @param beginKnown false when nobody said when the deal began, so that nothing proves that it was after an introduction
     */
    List<Found> look(Deal deal, boolean beginKnown) {
        List<Link> known = rows.links().of(deal.id());
        if (deal.hidden() || known.stream().anyMatch(link -> link.state() != Link.State.PROPOSED)) {
            return List.of();
        }
        List<Claims.Claim> found = claims.of(deal);
        List<Claims.Claim> exact = found.stream().filter(Claims.Claim::exact).toList();
        if (exact.size() == 1 && beginKnown) {
            return prove(deal, exact.get(0), known).stream().toList();
        }
        List<Found> asked = new ArrayList<>();
        found.stream()
                .filter(claim -> exact.isEmpty() || claim.exact())
                .forEach(claim -> propose(deal, claim).ifPresent(asked::add));
        return asked;
    }

    /** What was only asked about until now is proved. */
    private Optional<Found> prove(Deal deal, Claims.Claim claim, List<Link> known) {
        Link proved = link(deal, claim, Link.State.CONFIRMED, Link.WHOLE);
        Optional<Link> asked = known.stream()
                .filter(link -> link.introduction().equals(proved.introduction()))
                .findFirst();
        Link link = asked.map(it -> it.decided(
                                Link.State.CONFIRMED, Link.Role.SOURCED, Link.WHOLE, Activity.FOREWORD, steps.now())
                        .proved(claim.evidence()))
                .orElse(proved);
        boolean kept = asked.map(it -> rows.links().change(it, link, claim.evidence()))
                .orElseGet(() -> rows.links().add(link, claim.evidence()));
        return kept ? Optional.of(noted("credit.proved", deal, claim, link)) : Optional.empty();
    }

    private Optional<Found> propose(Deal deal, Claims.Claim claim) {
        Link link = link(deal, claim, Link.State.PROPOSED, 0);
        return rows.links().add(link, claim.evidence())
                ? Optional.of(noted("credit.proposed", deal, claim, link))
                : Optional.empty();
    }

    private Found noted(String what, Deal deal, Claims.Claim claim, Link link) {
        steps.note(what, link.id().ref(), deal.id().ref() + " through " + link.introduction());
        return new Found(claim.introduction(), link);
    }

    private Link link(Deal deal, Claims.Claim claim, Link.State state, int share) {
        return new Link(
                Link.Id.fresh(),
                deal.id(),
                claim.introduction().id().ref(),
                Link.Role.SOURCED,
                share,
                state,
                claim.evidence(),
                Activity.FOREWORD,
                steps.now());
    }
}

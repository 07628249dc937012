package foreword.ask;

import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.target.Consent;
import foreword.target.Target;
import foreword.target.Targets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks whose target's side tells whether the target agreed to hear from us: with each move of it the consent moves too. */
public final class AsksWithConsent implements Asks {
    private final Asks asks;
    private final Targets targets;

    public AsksWithConsent(Asks asks, Targets targets) {
        this.asks = asks;
        this.targets = targets;
    }

    @Override
    public boolean move(Ask.Id id, Sides seen, Move move, Cause cause) {
        boolean moved = asks.move(id, seen, move, cause);
        if (moved && move instanceof Move.Targets side) {
            asks.find(id)
                    .map(Ask::target)
                    .flatMap(targets::find)
                    .ifPresent(target -> follow(target, side.to(), cause.at()));
        }
        return moved;
    }

    private void follow(Target target, Ask.TargetSide to, Instant at) {
        Consent.Step from = target.consent().step();
        switch (to) {
            case ASKED -> turn(target, from, new Consent.Asked(at));
            case YES, INTRODUCED, REPLIED, MET -> turn(target, from, new Consent.OptedIn(at, null));
            case NO -> turn(target, from, new Consent.Declined(at));
            case NOT_CONTACTED, NOT_NOW, NO_ANSWER -> {}
        }
    }

    private void turn(Target target, Consent.Step from, Consent to) {
        if (Consent.Step.CHANGES.allows(from, to.step())) {
            targets.consent(target.id(), from, to);
        }
    }

    @Override
    public void add(Ask ask) {
        asks.add(ask);
    }

    @Override
    public Optional<Ask> find(Ask.Id id) {
        return asks.find(id);
    }

    @Override
    public List<Ask> to(Contact.Id introducer) {
        return asks.to(introducer);
    }

    @Override
    public List<Ask> about(Target.Id target) {
        return asks.about(target);
    }

    @Override
    public List<Ask> open(Teammate.Id owner) {
        return asks.open(owner);
    }

    @Override
    public List<Ask> joined(Ask.Id lead) {
        return asks.joined(lead);
    }

    @Override
    public boolean turn(Ask.Id id, Sides seen, Ask.Kind kind, Target.@Nullable Id target) {
        return asks.turn(id, seen, kind, target);
    }

    @Override
    public List<Turned> history(Ask.Id id) {
        return asks.history(id);
    }

    @Override
    public void targetNotBefore(Ask.Id id, Instant wake) {
        asks.targetNotBefore(id, wake);
    }

    @Override
    public void asked(Ask.Id id, Instant at) {
        asks.asked(id, at);
    }

    @Override
    public void followedUp(Ask.Id id) {
        asks.followedUp(id);
    }

    @Override
    public long countInState(Ask.State state) {
        return asks.countInState(state);
    }

    @Override
    public long countAsked() {
        return asks.countAsked();
    }
}

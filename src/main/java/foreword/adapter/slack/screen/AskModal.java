package foreword.adapter.slack.screen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.target.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom to ask about whom; with the three sentences of the great-introduction card while they are missing. */
final class AskModal {
    private static final int SENTENCE = 500;
    private static final Choice INTRODUCTION = new Choice("An introduction", "introduction");
    private static final Choice ADVICE = new Choice("Advice on how to meet them", "advice");
    private static final Choice NAME_DROP = new Choice("Leave to mention their name", "name-drop");
    private static final Choice OPEN = new Choice("Does somebody come to mind? (names nobody)", "open");

    private final Rows rows;
    private final AskStart start;

    AskModal(Rows rows, AskStart start) {
        this.rows = rows;
        this.start = start;
    }

    String json() {
        List<Choice> people = introducers();
        return people.isEmpty()
                ? PeopleToChoose.nobody(View.of("ask", "Ask for help"), "be asked")
                : view(people).json();
    }

    private View view(List<Choice> people) {
        View view = View.of("ask", "Ask for help").submit("Draft the ask").about(about());
        if (!start.remark().isEmpty()) {
            view.add(Blocks.section(":bulb: " + Mrkdwn.prose(start.remark())));
        }
        view.add(Input.select("contact", "Whom do you ask?", people).chosen(chosen(people)));
        view.add(Input.select("kind", "What for?", List.of(INTRODUCTION, ADVICE, NAME_DROP, OPEN))
                .chosen(Optional.of(kind()))
                .hint("The last one describes your great introduction, and is for people who know you well."));
        targets(view, rows.targets().wanted());
        Segment segment = segment();
        if (rows.profileCards().of(segment).isEmpty()) {
            view.add(Blocks.section("*Who makes a great introduction?* Say it once for your "
                    + Mrkdwn.inline(segment.name()) + " segment; every ask uses it."));
            CardInputs.add(view, Optional.empty());
        }
        return view.add(Blocks.context("This only drafts the ask. Nothing is sent until you approve it."));
    }

    private void targets(View view, List<Target> wanted) {
        if (!wanted.isEmpty()) {
            List<Choice> choices = wanted.stream().map(Targeting::choice).toList();
            view.add(Input.select("target", "Whom do you want to meet?", choices)
                    .chosen(Targeting.chosen(wanted, start.targetName(), start.targetCompany()))
                    .hint("Or name somebody new below.")
                    .optional());
        }
        Targeting.fresh(
                view, unlisted(wanted) ? start.targetName() : "", unlisted(wanted) ? start.targetCompany() : "");
        view.add(Input.line("why", "Why this person?", SENTENCE)
                .example("Opens a third site in March, the stage we work on")
                .optional());
    }

    private Choice kind() {
        return switch (start.kind()) {
            case INTRODUCTION -> INTRODUCTION;
            case ADVICE -> ADVICE;
            case NAME_DROP -> NAME_DROP;
            case OPEN -> OPEN;
        };
    }

    private boolean unlisted(List<Target> wanted) {
        return Targeting.chosen(wanted, start.targetName(), start.targetCompany())
                .isEmpty();
    }

    private ObjectNode about() {
        ObjectNode about = Blocks.object();
        if (start.moment() != null) {
            about.put("m", start.moment());
        }
        return about.put("segment", segment().name());
    }

    private Segment segment() {
        return Optional.ofNullable(start.introducer())
                .flatMap(rows.people()::contact)
                .flatMap(contact -> rows.people().company(contact.company()))
                .map(Company::segment)
                .orElse(Segment.CLIENT);
    }

    /** The preselected one first, then by name: Slack takes a hundred. */
    private List<Choice> introducers() {
        return rows.people().contacts().stream()
                .filter(contact -> contact.standing() == Contact.Standing.OPEN)
                .sorted(Comparator.comparing((Contact contact) -> !contact.id().equals(start.introducer()))
                        .thenComparing(contact -> !start.among().contains(contact.id()))
                        .thenComparing(Contact::name))
                .map(contact -> PeopleToChoose.choice(rows, contact))
                .toList();
    }

    private Optional<Choice> chosen(List<Choice> people) {
        Contact.Id introducer = start.introducer();
        return introducer == null
                ? Optional.empty()
                : people.stream()
                        .filter(one -> one.value().equals(introducer.value()))
                        .findFirst();
    }
}

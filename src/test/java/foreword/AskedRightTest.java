package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Answer;
import foreword.ask.Ask;
import foreword.draft.Draft;
import foreword.draft.MessageKind;
import foreword.eligibility.Situation;
import foreword.introduction.Introduction;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.report.QuarterFigures;
import foreword.thanks.ThankYou;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever several teammates do in whatever order, nobody outside is asked too often, while they are unhappy, before they were
 * thanked, or for more than they agreed to; and no thank-you that we owe is ever lost. Another seed: {@code -Dforeword.seed=7}.
 */
class AskedRightTest {
    private static final int SEQUENCES = Integer.getInteger("foreword.sequences", 10_000);
    private static final int EVENTS = 9;
    private static final Set<MessageKind> QUESTIONS =
            EnumSet.of(MessageKind.QUESTION, MessageKind.ADVICE, MessageKind.NAME_DROP);
    private static final List<Ask.Kind> KINDS = List.of(Ask.Kind.INTRODUCTION, Ask.Kind.ADVICE, Ask.Kind.NAME_DROP);
    private static final Answer[] ANSWERS = {Answer.YES, Answer.YES, Answer.NO, Answer.HESITANT, Answer.NOT_NOW};
    private static final Introduction.State[] OUTCOMES = {
        Introduction.State.MET,
        Introduction.State.POOR_FIT,
        Introduction.State.NOT_NOW,
        Introduction.State.WON,
        Introduction.State.LOST
    };

    private static final Set<Introduction.State> OUTCOME = EnumSet.copyOf(List.of(OUTCOMES));
    /** Answers that are an attempt, or a kindness, and are thanked for. */
    private static final Set<Answer> OWED_FOR = EnumSet.of(Answer.YES, Answer.NO, Answer.NOT_NOW);

    private static final Set<Introduction.State> OWED_FOR_OUTCOME =
            EnumSet.of(Introduction.State.MET, Introduction.State.WON, Introduction.State.LOST);

    private final long seed = Long.getLong("foreword.seed", 20260304);

    /** Undoes what a sequence wrote. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone", null, false, false);
        }
    }

    @Test
    void no_order_of_events_asks_anybody_wrongly(@TempDir Path folder) {
        int asked = 0;
        int handed = 0;
        try (Agency agency = new Agency(folder)) {
            for (int sequence = 0; sequence < SEQUENCES; sequence++) {
                Life life = new Life(agency, new Random(seed + sequence), "seed " + (seed + sequence));
                life.live();
                asked += life.questions.size();
                handed += life.forwardables;
            }
        }

        assertThat(asked).as("questions that went out").isGreaterThan(SEQUENCES / 2);
        assertThat(handed).as("notes that were drafted").isGreaterThan(SEQUENCES / 50);
    }

    /** One sequence around one contact, with its own memory of what went out. */
    private static final class Life {
        private final Agency agency;
        private final Random random;
        private final String name;
        private final List<Teammate> team;
        private final Contact contact;
        private final List<Instant> questions = new ArrayList<>();
        private final List<Ask.Id> agreed = new ArrayList<>();
        private final Set<Draft.Id> seen = new HashSet<>();
        private final Set<String> attempts = new HashSet<>();
        private int forwardables;

        Life(Agency agency, Random random, String name) {
            this.agency = agency;
            this.random = random;
            this.name = name;
            this.team = agency.rows.people().teammates();
            this.contact = agency.rows.people().contacts().get(random.nextInt(3));
        }

        void live() {
            agency.clock.turnTo(Agency.NOW);
            agency.troubles.clear();
            agency.beforeSending = this::sending;
            try {
                agency.database.step(() -> {
                    for (int event = 0; event < EVENTS; event++) {
                        happen();
                        look();
                    }
                    reckon();
                    throw new Undone();
                });
            } catch (Undone whole) {
                assertThat(whole).hasMessage("undone");
            }
        }

        private void happen() {
            switch (random.nextInt(14)) {
                case 0, 1 -> agency.ask(anybody(), contact, kind());
                case 2, 3 -> approved();
                case 4 -> answered();
                case 5 -> thanked();
                case 6 -> unhappy();
                case 7 -> introduced();
                case 8 -> told();
                case 9, 10, 11 -> favour();
                default -> agency.clock.turn(Duration.ofHours(random.nextInt(24 * 45)));
            }
        }

        /** A whole favour as it goes well, and mostly thanked: the only way to a second ask within six months. */
        private void favour() {
            agency.ask(anybody(), contact, Ask.Kind.INTRODUCTION);
            approved();
            for (Ask ask : agency.rows.asks().to(contact.id())) {
                if (ask.askedAt() != null && ask.state() == Ask.State.QUESTION) {
                    agreed.add(ask.id());
                    answer(ask, Answer.YES);
                }
            }
            approved();
            introduced();
            if (random.nextInt(4) > 0) {
                thanked();
            }
            agency.clock.turn(Duration.ofDays(20 + random.nextInt(25)));
        }

        private void approved() {
            agency.waiting(contact).forEach(draft -> agency.approve(draft, anybody()));
        }

        private void told() {
            for (Introduction introduction : agency.rows.introductions().by(contact.id())) {
                Introduction.State outcome = OUTCOMES[random.nextInt(OUTCOMES.length)];
                boolean said = agency.whenIntroduced
                        .outcome(introduction.id(), outcome, "", anybody())
                        .done();
                if (said && OWED_FOR_OUTCOME.contains(outcome)) {
                    attempts.add(introduction.id().ref());
                }
                agency.rows.drafts().about(introduction.id().ref()).stream()
                        .filter(draft -> draft.state() == Draft.State.PENDING && random.nextBoolean())
                        .forEach(draft -> agency.approve(draft, anybody()));
            }
        }

        private void answered() {
            for (Ask ask : agency.rows.asks().to(contact.id())) {
                if (ask.askedAt() != null && ask.state().open() && random.nextBoolean()) {
                    Answer answer = ANSWERS[random.nextInt(ANSWERS.length)];
                    if (answer == Answer.YES) {
                        agreed.add(ask.id());
                    }
                    answer(ask, answer);
                }
            }
        }

        private void answer(Ask ask, Answer answer) {
            if (agency.answer(ask, answer).done() && OWED_FOR.contains(answer)) {
                attempts.add(ask.id().ref());
            }
        }

        private void thanked() {
            for (ThankYou thanks : agency.rows.thanks().owedTo(contact.id())) {
                if (thanks.state().open() && random.nextInt(5) > 0) {
                    agency.whenThanked.paidInPerson(thanks.id(), anybody());
                } else if (thanks.state().open()) {
                    agency.whenThanked.waive(thanks.id(), "they are family", anybody());
                }
            }
        }

        private void unhappy() {
            Situation.Trouble now = agency.troubles.get(contact.company());
            Instant since = now == null || random.nextBoolean() ? agency.clock.instant() : now.since();
            agency.troubles.put(
                    contact.company(), new Situation.Trouble("it broke again", since, random.nextBoolean()));
        }

        private void introduced() {
            for (Ask ask : agency.rows.asks().to(contact.id())) {
                if (ask.state() == Ask.State.FORWARDABLE) {
                    agency.whenIntroduced.byHand(ask.id(), null, anybody());
                }
            }
        }

        /** Nothing more is drafted than what they agreed to. */
        private void look() {
            for (Ask ask : agency.rows.asks().to(contact.id())) {
                agency.rows.drafts().about(ask.id().ref()).stream()
                        .filter(draft -> draft.kind() == MessageKind.FORWARDABLE && seen.add(draft.id()))
                        .forEach(draft -> handed(ask));
            }
        }

        private void handed(Ask ask) {
            forwardables++;
            assertThat(agreed).as("%s: a yes before the note", name).contains(ask.id());
        }

        /** Every attempt is thanked, waived with a reason, or owed; every figure is what the timeline says. */
        private void reckon() {
            List<ThankYou> thanks = agency.rows.thanks().to(contact.id());
            assertThat(thanks)
                    .as("%s: every attempt has its thank-you", name)
                    .extracting(ThankYou::about)
                    .containsAll(attempts);
            assertThat(thanks)
                    .as("%s: waived with a reason only", name)
                    .noneMatch(due ->
                            due.state() == ThankYou.State.WAIVED && due.note().isBlank());
            assertThat(thanks)
                    .as("%s: what is owed has its reminder", name)
                    .allMatch(due -> due.state() != ThankYou.State.OWED
                            || !agency.rows.nudges().openAbout(due.ref()).isEmpty());
            QuarterFigures figures = new QuarterFigures(
                    agency.rows.log(), agency.rows.introductions(), agency.rows.thanks(), agency.clock);
            assertThat(figures.thanked()).as("%s: thanked", name).isEqualTo(counted("thanks.paid"));
            assertThat(figures.attempts())
                    .as("%s: attempts", name)
                    .isEqualTo(counted("thanks.owed") - counted("thanks.waived"));
            assertThat(agency.rows.introductions().all())
                    .as("%s: introductions", name)
                    .hasSize((int) counted("introduction.made"));
            assertThat(figures.won())
                    .as("%s: won", name)
                    .isEqualTo(agency.rows.introductions().by(contact.id()).stream()
                            .filter(made -> made.state() == Introduction.State.WON)
                            .count());
        }

        private long counted(String what) {
            return agency.rows.log().count(what, Instant.EPOCH);
        }

        /** A mail is about to leave. */
        private void sending() {
            for (Ask ask : agency.rows.asks().to(contact.id())) {
                agency.rows.drafts().about(ask.id().ref()).stream()
                        .filter(draft -> QUESTIONS.contains(draft.kind()) && draft.state() == Draft.State.APPROVED)
                        .filter(draft -> seen.add(draft.id()))
                        .forEach(draft -> asked(ask));
            }
        }

        private void asked(Ask ask) {
            Instant now = agency.clock.instant();
            assertThat(questions)
                    .as("%s: the rest between two asks", name)
                    .noneMatch(before -> Duration.between(before, now).compareTo(Duration.ofDays(30)) < 0);
            assertThat(questions.stream().filter(before -> before.isAfter(now.minus(Duration.ofDays(182)))))
                    .as("%s: three in six months", name)
                    .hasSizeLessThan(3);
            assertThat(agency.rows.thanks().owedTo(contact.id()))
                    .as("%s: no unpaid thank-you", name)
                    .noneMatch(thanks -> thanks.state().open());
            assertThat(agency.rows.asks().to(contact.id()))
                    .as("%s: one ask at a time", name)
                    .noneMatch(other ->
                            !other.id().equals(ask.id()) && other.state().open());
            assertThat(agency.rows.introductions().by(contact.id()))
                    .as("%s: they heard what came of it", name)
                    .noneMatch(introduction -> untold(introduction));
            Situation.Trouble trouble = agency.troubles.get(contact.company());
            assertThat(trouble == null
                            || (!trouble.open()
                                    && Duration.between(trouble.since(), now).compareTo(Duration.ofDays(14)) >= 0))
                    .as("%s: nothing they are unhappy about", name)
                    .isTrue();
            questions.add(now);
        }

        private boolean untold(Introduction introduction) {
            return OUTCOME.contains(introduction.state())
                    && agency.rows.drafts().about(introduction.id().ref()).stream()
                            .filter(draft -> draft.kind() == MessageKind.REPORT_BACK)
                            .noneMatch(draft -> draft.state() == Draft.State.SENT);
        }

        private Ask.Kind kind() {
            return KINDS.get(random.nextInt(KINDS.size()));
        }

        private Teammate anybody() {
            return team.get(random.nextInt(team.size()));
        }
    }
}

package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.ask.Ask;
import foreword.ask.SegmentWay;
import foreword.ask.SegmentWays;
import foreword.calendar.Term;
import foreword.eligibility.Bars;
import foreword.eligibility.Caps;
import foreword.followup.Cadence;
import foreword.followup.Nudge;
import foreword.followup.Step;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.Segment;
import foreword.people.Teammate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A silent introducer, under cadences of their own and under one that changes meanwhile. */
final class CadenceLifeTest implements SegmentWays {
    @TempDir
    private Path folder;

    private final Map<Segment, Cadence> cadences = new HashMap<>();
    private Agency agency;
    private Teammate alice;
    private Contact dana;

    @Override
    public SegmentWay of(Segment segment) {
        return SegmentWay.usual(segment, Bars.DEFAULT, Caps.DEFAULT, cadences.getOrDefault(segment, Cadence.USUAL));
    }

    @Override
    public List<Segment> all() {
        return Segment.BUILT_IN;
    }

    @BeforeEach
    void open() {
        agency = new Agency(folder, this);
        alice = agency.rows.people().teammateWithSlackId("U0ALICE00").orElseThrow();
        dana = agency.rows.people().contactsNamed("Dana Ortiz").get(0);
    }

    @AfterEach
    void close() {
        agency.close();
    }

    @Test
    void a_partner_is_followed_up_as_the_cadence_of_partners_says() {
        cadences.put(Segment.PARTNER, followUps("2bd", "4bd", "7bd"));
        becomesPartner();

        Ask ask = asked();

        // asked on Wednesday 4 March 2026
        assertThat(followedUpOn(ask, 60)).containsExactly(day("2026-03-06"), day("2026-03-12"), day("2026-03-23"));
        assertThat(agency.rows.asks().find(ask.id()).orElseThrow().state()).isEqualTo(Ask.State.SILENT);
    }

    @Test
    void where_nobody_is_followed_up_silence_still_ends_the_ask() {
        cadences.put(Segment.CLIENT, followUps());

        Ask ask = asked();

        assertThat(followedUpOn(ask, 20)).isEmpty();
        assertThat(agency.rows.asks().find(ask.id()).orElseThrow().state()).isEqualTo(Ask.State.SILENT);
    }

    @Test
    void what_is_planned_keeps_its_day_when_the_cadence_changes() {
        Ask ask = asked();
        cadences.put(Segment.CLIENT, followUps("1bd", "1bd"));

        assertThat(followedUpOn(ask, 30)).containsExactly(day("2026-03-11"), day("2026-03-12"));
    }

    private void becomesPartner() {
        Company acme = agency.rows.people().company(dana.company()).orElseThrow();
        agency.rows
                .people()
                .save(new Company(
                        acme.id(), acme.name(), Segment.PARTNER, acme.domain(), Objects.requireNonNull(acme.owner())));
    }

    private Ask asked() {
        agency.ask(alice, dana, Ask.Kind.INTRODUCTION);
        agency.approve(agency.waiting(dana).get(0), alice);
        return agency.rows.asks().to(dana.id()).get(0);
    }

    /** Follows up at once whenever it is time, and gives back the days. */
    private List<LocalDate> followedUpOn(Ask ask, int days) {
        List<LocalDate> on = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            agency.clock.turn(Duration.ofDays(1));
            agency.whenTimePasses.tick();
            agency.rows.nudges().openAbout(ask.id().ref()).stream()
                    .filter(nudge -> nudge.kind() == Nudge.Kind.FOLLOW_UP && nudge.state() == Nudge.State.DELIVERED)
                    .forEach(nudge -> {
                        agency.whenTimePasses.draftFollowUp(nudge.id(), alice);
                        agency.waiting(dana).forEach(draft -> agency.approve(draft, alice));
                        on.add(LocalDate.ofInstant(agency.clock.instant(), ZoneOffset.UTC));
                    });
        }
        return on;
    }

    private static Cadence followUps(String... waits) {
        return Cadence.USUAL.with(
                Map.of(Step.FOLLOW_UP, Stream.of(waits).map(Term::parse).toList()));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

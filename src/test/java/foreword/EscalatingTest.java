package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.followup.Nudge;
import foreword.people.Company;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.sandbox.DemoRows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told when somebody was reminded often enough and did nothing. */
final class EscalatingTest {
    private static final int DAYS = 60;

    @TempDir
    Path folder;

    private Agency agency;
    private Teammate owner;
    private Teammate keeper;

    @BeforeEach
    void begin() {
        agency = new Agency(folder);
        owner = agency.rows.people().teammateWithSlackId(DemoRows.TOM).orElseThrow();
        Teammate uma =
                new Teammate(new Teammate.Id("tm_uma"), "U0UMA0000", null, "Uma", Teammate.Role.MEMBER, owner.zone());
        agency.rows.people().save(uma);
        List<Teammate> others = agency.rows.people().teammates().stream()
                .filter(it -> !it.id().equals(owner.id()) && it.slackId() != null)
                .toList();
        others.forEach(it -> save(it, Teammate.Role.APPROVER));
        keeper = others.get(others.size() - 1);
        save(keeper, Teammate.Role.MEMBER);
        assertThat(others).as("an approver who is not the keeper").hasSizeGreaterThan(1);
    }

    @AfterEach
    void end() {
        agency.close();
    }

    @Test
    void whoever_looks_after_the_company_comes_before_approvers() {
        String about = reminded(keeper.id());

        assertThat(owners(about)).containsExactlyInAnyOrder(owner.id(), keeper.id());
    }

    @Test
    void an_approver_is_told_when_the_owner_looks_after_the_company_and_it_goes_no_further() {
        String about = reminded(owner.id());

        assertThat(owners(about)).hasSize(2).doesNotHaveDuplicates().doesNotContain(keeper.id());
        assertThat(agency.rows.log().count("nudge.escalated", Agency.NOW)).isEqualTo(1);
    }

    /** Nobody does anything about it for two months. */
    private String reminded(Teammate.Id keptBy) {
        Company company = new Company(Company.Id.fresh(), "Quiet Mill", Segment.CLIENT, null, keptBy);
        agency.rows.people().save(company);
        String about = "company/" + company.id().value();
        agency.rows
                .nudges()
                .add(new Nudge(
                        new Nudge.Id("n_1"),
                        Nudge.Kind.AT_RISK,
                        owner.id(),
                        about,
                        Agency.NOW,
                        Nudge.State.PLANNED,
                        "Say hello.",
                        ""));
        IntStream.range(0, DAYS * 8).forEach(i -> {
            agency.clock.turn(Duration.ofHours(3));
            agency.whenTimePasses.tick();
        });
        return about;
    }

    private List<Teammate.Id> owners(String about) {
        return agency.rows.nudges().openAbout(about).stream().map(Nudge::owner).toList();
    }

    private void save(Teammate mate, Teammate.Role role) {
        agency.rows
                .people()
                .save(new Teammate(mate.id(), mate.slackId(), mate.email(), mate.name(), role, mate.zone()));
    }
}

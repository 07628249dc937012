package foreword.workflow;

import foreword.ask.Ask;
import foreword.ask.SegmentWay;
import foreword.ask.SegmentWays;
import foreword.followup.Cadence;
import foreword.people.Company;
import foreword.people.Contact;
import foreword.people.EmailAddress;
import foreword.people.Segment;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way that fits a person: that of their company's segment. */
public final class OurWays {
    private final Rows rows;
    private final SegmentWays ways;

    public OurWays(Rows rows, SegmentWays ways) {
        this.rows = rows;
        this.ways = ways;
    }

    public Segment segmentOf(Contact contact) {
        return rows.people().company(contact.company()).map(Company::segment).orElse(Segment.CLIENT);
    }

    List<Segment> all() {
        return ways.all();
    }

    Segment segmentOf(Contact.Id id) {
        return rows.people().contact(id).map(this::segmentOf).orElse(Segment.CLIENT);
    }

    public SegmentWay of(Segment segment) {
        return ways.of(segment);
    }

    public SegmentWay with(Contact contact) {
        return ways.of(segmentOf(contact));
    }

    /** The way that fits whom this ask goes to. */
    SegmentWay with(Ask ask) {
        return with(ask.introducer());
    }

    SegmentWay with(Contact.Id id) {
        return rows.people().contact(id).map(this::with).orElseGet(() -> ways.of(Segment.CLIENT));
    }

    Cadence cadence(Ask ask) {
        return with(ask).cadence();
    }

    Cadence cadence(Contact contact) {
        return with(contact).cadence();
    }

    Cadence cadence(Contact.Id id) {
        return with(id).cadence();
    }

    /** What fits whom this address belongs to; a client's where we do not know it. */
    Cadence cadence(EmailAddress address) {
        return rows.people().contactWithEmail(address).map(this::cadence).orElseGet(() -> cadence((Company.Id) null));
    }

    /** What fits this company; a client's where we do not know it. */
    Cadence cadence(Company.@Nullable Id id) {
        Segment segment = Optional.ofNullable(id)
                .flatMap(rows.people()::company)
                .map(Company::segment)
                .orElse(Segment.CLIENT);
        return of(segment).cadence();
    }
}

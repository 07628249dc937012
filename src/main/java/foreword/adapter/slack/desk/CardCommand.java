package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Segment;
import foreword.people.Teammate;
import foreword.target.ProfileCard;
import foreword.workflow.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /foreword card}: the great-introduction card of a segment, its versions, and a new version typed in one line. */
final class CardCommand implements Commands.Deed {
    private static final Pattern TYPED =
            Pattern.compile("(?is)^(.*?)\\s*\\bwho:\\s*(.+?)\\s*;?\\s*\\bwhy:\\s*(.+?)\\s*;?\\s*\\bwhat:\\s*(.+)$");

    private final Office office;
    private final Talk talk;
    private final Clock clock;

    CardCommand(Office office, Talk talk, Clock clock) {
        this.office = office;
        this.talk = talk;
        this.clock = clock;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        Matcher typed = TYPED.matcher(call.rest());
        boolean sentences = typed.matches();
        boolean history = call.rest().matches("(?i)(.*\\s)?history");
        String named = sentences ? typed.group(1) : call.rest().replaceFirst("(?i)\\s*history$", "");
        Segment segment = named.isBlank() ? Segment.CLIENT : new Segment(named);
        if (!known(segment)) {
            return talk.said("There is no segment " + named.strip() + ". There are: " + segments()
                    + " More of them are set up in the configuration, as segments.NAME.");
        }
        if (sentences) {
            return talk.said(save(segment, typed, call.by()).sentence());
        }
        if (history) {
            return talk.said(history(segment));
        }
        office.views().open(call.triggerId(), office.modals().card(segment));
        return Optional.empty();
    }

    private boolean known(Segment segment) {
        return office.whenAsked().segments().contains(segment)
                || office.rows().cards().of(segment).isPresent()
                || office.rows().people().companies().stream()
                        .anyMatch(company -> company.segment().equals(segment));
    }

    private String segments() {
        return Talk.list(office.whenAsked().segments().stream().map(Segment::spoken));
    }

    private Result save(Segment segment, Matcher typed, Teammate by) {
        int seen = office.rows().cards().of(segment).map(ProfileCard::version).orElse(0);
        ProfileCard card = new ProfileCard(
                segment,
                typed.group(2).strip(),
                typed.group(3).strip(),
                typed.group(4).strip(),
                clock.instant());
        return office.whenAsked().fillCard(card, seen, by);
    }

    private List<String> history(Segment segment) {
        List<ProfileCard> versions = office.rows().cards().history(segment);
        return versions.isEmpty()
                ? List.of(
                        "The segment " + segment.spoken() + " has no card yet: `/foreword card " + segment.name() + "`")
                : Stream.concat(
                                Stream.of("The card of " + segment.spoken() + ":"),
                                versions.stream().map(this::line))
                        .toList();
    }

    private String line(ProfileCard card) {
        String by = Optional.ofNullable(card.filledBy())
                .flatMap(office.rows().people()::teammate)
                .map(teammate -> " by " + teammate.name())
                .orElse("");
        return "version " + card.version() + by + ": " + card.who() + " / " + card.why() + " / " + card.what();
    }
}
